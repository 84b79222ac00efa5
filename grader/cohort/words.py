"""A program as words that can be compared with those of another, each with the lines it is from.

There are two ways to read a file. As a text: every word as it stands, comments too. As a shape: what is left once
names, constants, comments and the order of definitions are erased (`shape.py`); who only renames changes nothing there.
"""

from __future__ import annotations

import ast
import copy
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from grader.cohort.shape import erased

WORD = re.compile(r"\w+|[^\w\s]+")
NUMBERED = re.compile(r"[na]\d+")
"""How names are written in a shape."""
BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")
MOST_LINES = 2_000
MOST_WORDS = 10_000
MOST_NODES = 5_000
"""Ten times what the longest answer has that anybody knows of: what is longer would only take time."""


class Word(NamedTuple):
    """A word, and the lines of the file in which it may stand."""

    text: str
    lines: range


class TooLong(ValueError):
    """A program far longer than the answer to an exercise."""


def text_of(source: str) -> list[Word]:
    """The words of a file as they stand.

    Raises:
        TooLong: there are too many of them, or of its lines.
    """
    lines = source.split("\n")
    found = [Word(text, range(at, at + 1)) for at, line in enumerate(lines, 1) for text in WORD.findall(line)]
    if len(found) > MOST_WORDS or len(lines) > MOST_LINES:
        raise TooLong
    return found


def shape_of(source: str, judged: Sequence[str]) -> list[Word]:
    """The words of the shape of a file, in which these functions are judged.

    Raises:
        TooLong: there are too many of them.
        SyntaxError, ValueError, RecursionError, MemoryError: this is no Python, or nested too deeply.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python's, of the student's mistakes
        tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    if len(nodes) > MOST_NODES:
        raise TooLong
    lines = {id(node): _lines(node) for node in nodes if hasattr(node, "lineno")}
    return [word for part in erased(tree, judged) for word in _words(part.node, lines, range(0))]


def numbered_anew(texts: Sequence[str]) -> tuple[str, ...]:
    """Some words in a row, with names numbered from their first: so they are the same wherever they stand."""
    numbers: dict[str, str] = {}
    return tuple(numbers.setdefault(text, f"n{len(numbers)}") if NUMBERED.fullmatch(text) else text for text in texts)


def names_alike(words: Sequence[Word]) -> list[str]:
    """The words, with every name the same."""
    return ["n" if NUMBERED.fullmatch(word.text) else word.text for word in words]


def _lines(node: ast.AST) -> range:
    """The lines of a statement; of one with a block, those before the block."""
    first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", []))])  # type: ignore[attr-defined]
    inside = getattr(node, "body", None) or [each.pattern for each in getattr(node, "cases", [])]
    if isinstance(inside, list) and inside:
        return range(first, max(first, _lines(inside[0]).start - 1) + 1)
    return range(first, (node.end_lineno or first) + 1)  # type: ignore[attr-defined]


def _words(node: ast.AST, known: dict[int, range], above: range) -> Iterator[Word]:
    """The words of a statement and of all in it; blocks stand in braces, so that what is where can be told."""
    lines = known.get(id(node)) or known.get(id(getattr(node, "pattern", None))) or above  # a `case` has its pattern's
    blocks = [(name, block) for name in BLOCKS if isinstance(block := getattr(node, name, None), list)]
    head = copy.copy(node)
    for name, _ in blocks:
        setattr(head, name, [])
    yield from (Word(text, lines) for text in WORD.findall(ast.unparse(head)))
    for name, block in blocks:
        if not block:
            continue
        if name in ("orelse", "finalbody"):
            yield Word(name, range(0))
        yield Word("{", range(0))
        for each in block:
            yield from _words(each, known, lines)
        yield Word("}", range(0))
