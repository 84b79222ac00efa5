"""The shape of a program: what is left once names, constants, comments and the order of definitions are erased.

Two files of one shape show one style. What stays is what the program does and with what: its statements, the names
that Python and imported modules give (`gather`, `TaskGroup`), and attributes that the file does not make up itself.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from grader.cohort.scopes import Binding, Comprehension, Definition, Scope


class Piece(NamedTuple):
    """What is found by its name, wherever it stands: a definition, or data at the top of the file."""

    node: Definition | ast.Assign
    scope: Scope
    within: int | None
    """The number of the piece that it stands in."""


class Erased(NamedTuple):
    """A part of a program without its names and constants; its statements still know their lines in the file."""

    node: ast.AST
    within: int | None = None


def shape_of(source: str | bytes, judged: Sequence[str]) -> str:
    """The program written anew: what is judged, then what that names, in the order in which it is first named.

    What nothing judged leads to is left out, and so is what stands under the guard `if __name__ == ...` unless `main`
    is judged: a demonstration is no style. If nothing that is judged is there, everything is kept.

    Raises:
        SyntaxError, ValueError: this is no Python.
    """
    top, *pieces = erased(ast.parse(source), judged)
    parts = [f"# within {each.within}\n{ast.unparse(each.node)}" for each in pieces]
    return "\n".join([ast.unparse(top.node), *parts])


def erased(tree: ast.Module, judged: Sequence[str]) -> Iterator[Erased]:
    """The parts of that program: what stands at the top of the file, then each piece. The tree itself is changed."""
    if "main" not in judged:
        tree.body = [statement for statement in tree.body if not _is_guard(statement)]
    return _Eraser(tree).parts(judged)


def _is_guard(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and any(
        isinstance(node, ast.Name) and node.id == "__name__" for node in ast.walk(statement.test)
    )


def _made_up(tree: ast.Module) -> Iterator[str]:
    """The attributes that a file invents: what it stores in objects, and what its classes define."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.ClassDef):
            yield from (name for name in Scope(node, None).names if not name.startswith("__"))


class _Eraser(ast.NodeTransformer):
    """Takes pieces out of the bodies where they stand, and gives each name the number of its first appearance."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._scope = Scope(tree, None)
        self._numbers: dict[Binding | str, int] = {}
        self._pieces: dict[Binding, list[Piece]] = {}
        self._writing: int | None = None
        self._made_up = set(_made_up(tree))
        self._roots: list[Binding] = []

    def parts(self, judged: Sequence[str]) -> Iterator[Erased]:
        roots = self._roots = [Binding(self._scope, name) for name in judged if name in self._scope.names]
        for root in roots:
            self._number(root)
        yield Erased(self.visit(self._tree))
        if not roots:
            for binding in sorted(self._pieces, key=lambda each: _kinds(self._pieces[each][0].node)):
                self._number(binding)
        yield from self._named_pieces()

    def _named_pieces(self) -> Iterator[Erased]:
        """Each piece that something names, in the order of their numbers; to write one may name others."""
        done: set[Binding] = set()
        while waiting := [each for each in self._pieces if each in self._numbers and each not in done]:
            binding = min(waiting, key=self._numbers.__getitem__)
            done.add(binding)
            self._writing = self._numbers[binding]
            for piece in self._pieces[binding]:
                self._scope = piece.scope
                yield Erased(self._piece(piece.node), piece.within)

    def _piece(self, node: Definition | ast.Assign) -> ast.AST:
        return self.generic_visit(node) if isinstance(node, ast.Assign) else self._defined(node)

    # -- names

    def _number(self, name: Binding | str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))

    def _told(self, name: str) -> str:
        found = self._scope.find(name)
        if not isinstance(found, Binding):
            return found or name
        if isinstance(found.scope.opener, ast.ClassDef):
            return self._attribute(name)
        return name if found in self._roots else f"n{self._number(found)}"

    def _attribute(self, name: str) -> str:
        return f"a{self._number(name)}" if name in self._made_up else name

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(self._told(node.id), node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg(self._told(node.arg))

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        return ast.Attribute(self.visit(node.value), self._attribute(node.attr), node.ctx)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """The names of arguments are the file's own where what is called is."""
        own = isinstance(node.func, ast.Name) and isinstance(self._scope.find(node.func.id), Binding)
        for keyword in node.keywords:
            keyword.arg = "own" if own and keyword.arg else keyword.arg
        return self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("name", "rest"):  # of an exception, and of patterns
            if isinstance(name := getattr(node, field, None), str):
                setattr(node, field, self._told(name))
        super().generic_visit(node)
        if getattr(node, "body", None) == [] and not isinstance(node, ast.Module):
            node.body = [ast.Pass()]  # type: ignore[attr-defined]
        return node

    # -- scopes

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return self._entered(node, node)

    def visit_ListComp(self, node: Comprehension) -> ast.AST:
        return self._entered(node, node)

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def _entered(self, node: Any, opener: Any) -> ast.AST:
        outer, self._scope = self._scope, Scope(opener, self._scope)
        erased = self.generic_visit(node)
        self._scope = outer
        return erased

    # -- pieces

    def visit_FunctionDef(self, node: Definition) -> ast.AST | None:
        """In a class a definition stays, and so does one for a name that is global; elsewhere it stands for itself."""
        if isinstance(self._scope.opener, ast.ClassDef) or not self._keep(node.name, node):
            return self._defined(node)
        return None

    visit_AsyncFunctionDef = visit_ClassDef = visit_FunctionDef

    def visit_Assign(self, node: ast.Assign) -> ast.AST | None:
        """Data at the top of the file is a piece too: it may be the demonstration's."""
        target = node.targets[0]
        active = any(isinstance(each, ast.Call | ast.Await) for each in ast.walk(node.value))
        if isinstance(self._scope.opener, ast.Module) and isinstance(target, ast.Name) and not active:
            return None if self._keep(target.id, node) else self.generic_visit(node)
        return self.generic_visit(node)

    def _keep(self, name: str, node: Definition | ast.Assign) -> bool:
        """Whether it is a piece: what it is called is a variable of where it stands."""
        found = self._scope.find(name)
        if isinstance(found, Binding):
            self._pieces.setdefault(found, []).append(Piece(node, self._scope, self._writing))
        return isinstance(found, Binding)

    def _defined(self, node: Definition) -> ast.AST:
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.name = self._told(node.name)
        if isinstance(node, ast.ClassDef):
            node.bases = [self.visit(each) for each in node.bases]
            node.body.sort(key=lambda each: _kinds(each) if isinstance(each, Definition) else "")
        else:
            node.returns = None
        decorators, node.decorator_list = node.decorator_list, []
        self._entered(node, node)
        node.decorator_list = decorators
        return node

    # -- what is erased

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.Constant(0)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """A text with values in it: only these are left."""
        values = [self.visit(each.value) for each in node.values if isinstance(each, ast.FormattedValue)]
        return ast.Tuple(values, ast.Load()) if values else ast.Constant(0)

    def visit_BinOp(self, node: ast.BinOp | ast.UnaryOp) -> ast.AST:
        """What is worked out of constants alone is one."""
        self.generic_visit(node)
        parts = [each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr)]
        return ast.Constant(0) if all(isinstance(each, ast.Constant) for each in parts) else node

    visit_UnaryOp = visit_BinOp

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """A type says nothing of style; in a class it may make a field."""
        if isinstance(self._scope.opener, ast.ClassDef):
            node.annotation = ast.Constant(0)
            return self.generic_visit(node)
        plain = ast.copy_location(ast.Assign([node.target], node.value or ast.Constant(0)), node)
        return self.visit_Assign(plain) if node.value else None

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        """Constants that stand for themselves are docstrings."""
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> ast.AST | None:
        """What is imported shows where it is used; of a star nobody can tell."""
        return node if node.names[0].name == "*" else None

    visit_ImportFrom = visit_Import

    def visit_Pass(self, node: ast.stmt) -> None:
        """It does nothing, and who is global shows in the numbers."""

    visit_Global = visit_Nonlocal = visit_Pass


def _kinds(node: ast.AST) -> str:
    """Something to put definitions in order by that no name and no place changes."""
    return " ".join(type(each).__name__ for each in ast.walk(node))
