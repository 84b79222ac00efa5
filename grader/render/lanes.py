"""Which rows of a picture matter most, where there is no room for all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from grader.report import Span

Row = tuple[str, list[Span]]
Key = tuple[str, int]
"""A row by its name, and which of that name it is: the same in what was seen and in what was wanted."""

SHORTEST = 2
"""Letters of an argument that is looked for by itself: `a` is a word of every sentence."""


def foremost(halves: Sequence[Sequence[Row]], most: int, said: str) -> tuple[list[list[Row]], int]:
    """At most so many rows of each half, in their order, and how many rows are in neither.

    First come those that are named in what was `said`, then the earliest. Both halves keep the same, to be compared.
    """
    keyed = [_keyed(rows) for rows in halves]
    begins: dict[Key, float] = {}
    for half in keyed:
        for key, (_, spans) in half.items():
            begins[key] = min(begins.get(key, spans[0].start), spans[0].start)
    kept: set[Key] = set()
    for key in sorted(begins, key=lambda key: (-_named(key[0], said), begins[key])):
        if all(len(kept & half.keys()) < most for half in keyed if key in half):
            kept.add(key)
    return [[row for key, row in half.items() if key in kept] for half in keyed], len(begins) - len(kept)


def _keyed(rows: Sequence[Row]) -> dict[Key, Row]:
    names: Counter[str] = Counter()
    keyed: dict[Key, Row] = {}
    for name, spans in rows:
        keyed[name, names[name]] = (name, spans)
        names[name] += 1
    return keyed


def _named(name: str, said: str) -> int:
    """How many letters of a sentence speak of a row: its name, or a thing that the call was asked for."""
    asked = name.partition("(")[2].removesuffix(")")
    words = [name, *(part for part in asked.split(", ") if len(part) >= SHORTEST)]
    return max((len(word) for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said)), default=0)
