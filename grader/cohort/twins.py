"""Twins: files of an answer key that differ in names, constants, comments and the order of definitions alone.

A key of two hundred files says little if they are ten files, twenty times each. So files are counted by their shape,
and two of one shape that claim the same are refused. Two mistakes of one shape may stand side by side where a constant
is the mistake, as in a pause too short and one too long, and so each has a code of its own: they count as one.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.cohort.shape import shape_of

TWIN = "{file} is a twin of {other}: only names, constants, comments and order differ"


def compared(claims: Mapping[Path, str | None], judged: Sequence[str]) -> tuple[int, list[str]]:
    """How many shapes some files have, and a sentence for each twin.

    `claims` has the code that each file is to earn, `judged` the functions that students write.
    """
    firsts: dict[str | bytes, dict[str | None, Path]] = {}
    twins = []
    for path, code in claims.items():
        first = firsts.setdefault(_shape(path, judged), {}).setdefault(code, path)
        if first is not path:
            twins.append(TWIN.format(file=_shown(path), other=_shown(first)))
    return len(firsts), twins


def _shape(path: Path, judged: Sequence[str]) -> str | bytes:
    """What is no Python has no other shape than its bytes."""
    source = path.read_bytes()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's, of a mistake that the file is there to make
            return shape_of(source, judged)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return source


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
