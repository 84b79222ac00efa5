"""What the source says without being run: the second witness, which no trick at run time can fool."""

from __future__ import annotations

import ast
import warnings

from grader.protocol.messages import Sketch
from grader.protocol.parts import Function, Loop
from grader.protocol.values import Problem
from grader.worker.reach import reach

CLOCKS = {"time", "monotonic", "perf_counter", "now", "time_ns", "monotonic_ns", "perf_counter_ns", "utcnow"}
MAX_FUNCTIONS = 2000


def outline(source: str, file: str) -> Sketch:
    """Parse and compile; a file that Python refuses comes back as a problem with its line."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source, file)
            compile(source, file, "exec", dont_inherit=True)
    except SyntaxError as error:
        lines = (error.lineno,) if error.lineno else ()
        return Sketch(problem=Problem(type(error).__name__, (error.msg or "")[:1000], lines))
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return Sketch(problem=Problem(type(error).__name__, str(error)[:1000]))
    return Sketch(
        functions=_functions(tree),
        names=_module_names(tree),
        can_pause=_can_pause(tree),
        loops=_loops(tree),
        reach=reach(tree),
    )


def _functions(tree: ast.Module) -> tuple[Function, ...]:
    found: list[Function] = []
    todo: list[tuple[ast.AST, str]] = [(tree, "")]
    while todo and len(found) < MAX_FUNCTIONS:
        node, parent = todo.pop()
        inside = parent
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            count = len(node.args.posonlyargs) + len(node.args.args)
            is_async = isinstance(node, ast.AsyncFunctionDef)
            found.append(Function(node.name[:500], parent[:500], node.lineno, is_async, count, _result(node)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside = f"{parent}.{node.name}".lstrip(".")
        todo.extend((child, inside) for child in ast.iter_child_nodes(node))
    return tuple(sorted(found, key=lambda function: function.line))


def _result(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int | None:
    """The line of the only `return` with a value; `return []` and the like, for when there is nothing to do, apart."""
    lines: list[int] = []
    todo: list[ast.AST] = list(function.body)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Return) and node.value is not None and not _is_nothing(node.value):
            lines.append(node.lineno)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            todo.extend(ast.iter_child_nodes(node))
    return lines[0] if len(lines) == 1 else None


def _is_nothing(value: ast.expr) -> bool:
    """Whether this is None, or a list, tuple or dict with nothing in it."""
    if isinstance(value, ast.List | ast.Tuple):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    return isinstance(value, ast.Constant) and value.value is None


def _module_names(tree: ast.Module) -> tuple[str, ...]:
    """Names that the module's own level binds, in any block of it."""
    names: dict[str, None] = {}
    todo: list[ast.AST] = list(tree.body)
    while todo:
        node = todo.pop(0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names[node.name[:500]] = None
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names[node.id[:500]] = None
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {(alias.asname or alias.name)[:500]: None for alias in node.names}
        todo.extend(ast.iter_child_nodes(node))
    return tuple(names)[:10_000]


def _can_pause(tree: ast.Module) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.AsyncFunctionDef):
            return True
        if isinstance(node, ast.FunctionDef) and node.name == "__await__":
            return True
        if isinstance(node, ast.Import) and any(alias.name.partition(".")[0] == "asyncio" for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "asyncio":
            return True
    return False


def _loops(tree: ast.Module) -> tuple[Loop, ...]:
    found = [node for node in ast.walk(tree) if isinstance(node, ast.While | ast.For)][:1000]
    return tuple(
        Loop(node.lineno, node.end_lineno or node.lineno, isinstance(node, ast.While), _reads_clock(node), _ends(node))
        for node in found
    )


def _ends(loop: ast.While | ast.For) -> bool:
    """Whether anything is there that could end a loop: a condition, or a way out. What an `except` does is no such
    thing: that is for whoever breaks it off from outside.
    """
    if isinstance(loop, ast.For) or not isinstance(loop.test, ast.Constant):
        return True
    todo: list[tuple[ast.AST, bool]] = [(node, True) for node in loop.body]
    while todo:
        node, breaks = todo.pop()
        if isinstance(node, ast.Return | ast.Raise) or (breaks and isinstance(node, ast.Break)):
            return True
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda | ast.ExceptHandler):
            continue
        breaks = breaks and not isinstance(node, ast.While | ast.For | ast.AsyncFor)
        todo.extend((child, breaks) for child in ast.iter_child_nodes(node))
    return not loop.test.value


def _reads_clock(loop: ast.While | ast.For) -> bool:
    """Whether the condition of a `while`, or of an `if` in it, calls something like `time()`."""
    if isinstance(loop, ast.For):
        return False
    tests: list[ast.expr] = [loop.test, *(node.test for node in ast.walk(loop) if isinstance(node, ast.If))]
    calls = [node for test in tests for node in ast.walk(test) if isinstance(node, ast.Call)]
    names = {call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "") for call in calls}
    return bool(names & CLOCKS)
