"""Whether a source reaches into Python's inside, or for the descriptors that the grader speaks over.

A program that does could speak in the worker's place, and tell of a breakfast that nobody cooked. Such a pass is not
believed. The words are those that no exercise has a use for; who hides them has to take his program to pieces.
"""

from __future__ import annotations

import ast
import re

from grader.protocol.parts import Reach

MODULES = {"_ctypes", "_multiprocessing", "_socket", "ctypes", "freezegun", "grader", "msgspec", "posix"}
ATTRIBUTES = frozenset(
    "ag_frame cell_contents cr_frame f_back f_builtins f_globals f_locals gi_frame tb_frame "
    "__closure__ __globals__ __subclasses__ __subclasshook__ _baton _current_frames _exchange "
    "get_objects get_referents get_referrers dup2 fdopen pread preadv readv".split()
)
OF_MODULES = {"os": {"dup", "read"}, "sys": {"modules", "settrace", "setprofile", "monitoring"}}
"""Attributes that are common words, and are meant only where they stand behind the module."""
WORD = re.compile(r"\w+")


def reach(tree: ast.Module) -> Reach | None:
    """The first place in the source that does, if any."""
    aliases = _aliases(tree)
    nodes = list(ast.walk(tree))
    itself = {id(value) for node in nodes for value in _of_itself(node)}
    found = [(node, name) for node in nodes if id(node) not in itself for name in _inside(node, aliases)]
    places = [(getattr(node, "lineno", 1), name) for node, name in found]
    return Reach(*min(places)) if places else None


def _of_itself(node: ast.AST) -> list[ast.expr]:
    """`sys.modules[__name__]` is the file itself, and so is "__main__"; whether a name is among them tells nothing."""
    match node:
        case ast.Subscript(value=value, slice=ast.Name("__name__") | ast.Constant("__main__")):
            return [value]
        case ast.Call(
            func=ast.Attribute(value=value, attr="get"), args=[ast.Name("__name__") | ast.Constant("__main__")]
        ):
            return [value]
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[value]):
            return [value]
    return []


def _aliases(tree: ast.Module) -> dict[str, str]:
    """The names by which the file knows modules."""
    imports = [alias for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {alias.asname or alias.name: alias.name for alias in imports}


def _inside(node: ast.AST, aliases: dict[str, str]) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names if alias.name.partition(".")[0] in MODULES]
        case ast.ImportFrom():
            module = node.module or ""
            names = [alias.name for alias in node.names]
            common = OF_MODULES.get(module, set())
            inside = [name for name in names if name in ATTRIBUTES or name in common or name in MODULES]
            return [module, *inside] if module.partition(".")[0] in MODULES else inside
        case ast.Attribute(attr=name) if name in ATTRIBUTES:
            return [name]
        case ast.Attribute(value=ast.Name(id=module), attr=name) if name in OF_MODULES.get(aliases.get(module, ""), ()):
            return [f"{module}.{name}"]
        case ast.Constant(value=str(text)):
            return sorted(ATTRIBUTES.intersection(WORD.findall(text)))[:1]
    return []
