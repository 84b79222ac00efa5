"""Which name of a program means which variable: Python's rules of scope, as far as names have to be told apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Opener = ast.Module | Definition | ast.Lambda | Comprehension
"""What opens a scope of its own."""


@dataclass(eq=False)
class Scope:
    """A stretch of a program with names of its own; `imported` says what its imports stand for, as `asyncio.sleep`."""

    opener: Opener
    parent: Scope | None
    names: set[str] = field(default_factory=set)
    imported: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        elsewhere: set[str] = set()
        for node in _within(self.opener):
            if isinstance(node, ast.Global | ast.Nonlocal):
                elsewhere.update(node.names)
            elif isinstance(node, ast.Import | ast.ImportFrom):
                self.imported.update(_imports(node))
            else:
                self.names.update(_bound_by(node))
        self.names -= elsewhere

    def find(self, name: str) -> Binding | str | None:
        """The variable of the file that a name means here, or what it was imported as; None if it is neither."""
        scope: Scope | None = self
        while scope is not None:
            if scope is self or not isinstance(scope.opener, ast.ClassDef):
                if name in scope.names:
                    return Binding(scope, name)
                if name in scope.imported:
                    return scope.imported[name]
            scope = scope.parent
        return None


class Binding(NamedTuple):
    """A variable, function, class or parameter of the file."""

    scope: Scope
    name: str


def _within(opener: Opener) -> Iterator[ast.AST]:
    """The nodes of a scope, in the order of the file; scopes inside are named and not entered."""
    if isinstance(opener, Comprehension):
        yield from (node for each in opener.generators for node in ast.walk(each.target))
        return
    body = [opener.body] if isinstance(opener, ast.Lambda) else opener.body
    waiting: list[ast.AST] = [*reversed(body)]
    if isinstance(opener, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        yield from (node for node in ast.walk(opener.args) if isinstance(node, ast.arg))
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Comprehension):
            yield from (each.target for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
        elif not isinstance(node, Definition | ast.Lambda):
            waiting += reversed([*ast.iter_child_nodes(node)])


def _bound_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case ast.MatchMapping(rest=str(name)):
            yield name


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            yield alias.asname or alias.name, f"{node.module}.{alias.name}"
        elif alias.asname:
            yield alias.asname, alias.name
        else:
            top = alias.name.partition(".")[0]
            yield top, top
