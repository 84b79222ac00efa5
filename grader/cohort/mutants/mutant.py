"""Mutants of a solution: the same program with one mechanical mistake, to see whether the checks find it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import dedent

from grader.cohort.mutants.expressions import EXPRESSIONS, prints
from grader.cohort.mutants.statements import STATEMENTS, Body


@dataclass(frozen=True)
class Mutant:
    """A mistake: which operator made it, the line of the solution, what stood there and what does now, and the file.

    Operator, `was` and `now`, less blank lines around them, are the name of a mutant: it stays when lines are added
    above.
    """

    operator: str
    line: int
    was: str
    now: str
    source: str

    @property
    def name(self) -> tuple[str, str, str]:
        return self.operator, self.was.strip("\n"), self.now.strip("\n")


def mutants_of(source: str, judged: Sequence[str]) -> list[Mutant]:
    """Every mutant of a program, all unlike each other; only what the `judged` functions need is touched."""
    tree = ast.parse(source)
    plain = ast.unparse(tree)
    found: dict[str, Mutant] = {plain: Mutant("", 0, "", "", plain)}
    for top in _needed(tree, judged):
        for operator, line in _mutations(top):
            text = ast.unparse(tree)
            if text not in found and _compiles(text):
                was, now = _difference(plain, text)
                found[text] = Mutant(operator, line, was, now, text)
    del found[plain]
    return sorted(found.values(), key=lambda mutant: mutant.line)


def _needed(tree: ast.Module, judged: Sequence[str]) -> Iterator[ast.stmt]:
    """What is judged, and what that names; where `main` is judged, all of the file."""
    if "main" in judged:
        yield from tree.body
        return
    waiting, done = [*judged], set()
    while waiting:
        name = waiting.pop()
        for top in tree.body:
            if name in _names(top) and top not in done:
                done.add(top)
                waiting += [node.id for node in ast.walk(top) if isinstance(node, ast.Name)]
                yield top


def _names(top: ast.stmt) -> list[str]:
    """What a statement at the top of the file gives a name to."""
    if isinstance(top, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [top.name]
    targets = top.targets if isinstance(top, ast.Assign) else []
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def _mutations(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Makes one mistake in the tree at a time, with the name of what makes it and its line, and takes it back."""
    if prints(node):
        return
    for field, value in list(ast.iter_fields(node)):
        for new, operator, line in _mistaken(value):
            setattr(node, field, new)
            yield operator.replace("_", "-"), line
            setattr(node, field, value)
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _mutations(child)


def _mistaken(value: object) -> Iterator[tuple[object, str, int]]:
    """A field of a node with one mistake made, by which operator, and where."""
    if isinstance(value, ast.expr):
        for mistake in EXPRESSIONS:
            yield from ((other, mistake.__name__, value.lineno) for other in mistake(value))
    if not isinstance(value, list):
        return
    if value and isinstance(value[0], ast.stmt):
        for change in STATEMENTS:
            yield from ((body, change.__name__, _line(value, body)) for body in change(value))
    for place, child in enumerate(value):
        if isinstance(child, ast.expr):
            for other, operator, line in _mistaken(child):
                yield [*value[:place], other, *value[place + 1 :]], operator, line


def _line(before: Body, after: Body) -> int:
    """Where two bodies first differ."""
    changed = (old for old, new in zip(before, [*after, *before], strict=False) if old is not new)
    return next(changed, before[-1]).lineno


def _compiles(text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _difference(before: str, after: str) -> tuple[str, str]:
    """The lines that are in one text alone, between those that both begin and both end with."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    lines = dedent("\n".join([*old, *new])).split("\n") if old or new else []
    return "\n".join(lines[: len(old)]), "\n".join(lines[len(old) :])
