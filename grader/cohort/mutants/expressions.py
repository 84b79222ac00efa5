"""Mechanical mistakes in expressions: an await too few, one after the other, a limit off by one.

Each operator is given a right expression, and yields it with one mistake made; what was given stays as it is.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

LIMITS = (
    "Barrier BoundedSemaphore LifoQueue PriorityQueue Queue Semaphore islice range sleep timeout timeout_at".split()
)
"""Functions whose arguments say how many or how long."""
LIMITING = ("delay", "maxlen", "maxsize", "timeout")
DROPPED = ("key", "maxlen", "maxsize", "return_exceptions", "return_when", "reverse", "timeout")
"""Arguments by name that change what a call does."""
WHEN = ("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mod, ast.Mod: ast.FloorDiv,
}  # fmt: skip
TURNED = (ast.Eq, ast.NotEq, ast.In, ast.NotIn, ast.Is, ast.IsNot)
"""Comparisons whose other way round is their opposite."""


def changed(node: Node, **fields: object) -> Node:
    """The same node with other fields."""
    other = copy.copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def called(node: ast.AST | None) -> str:
    """The last name of the function that is called: `gather` of `asyncio.gather(...)`; "" if nothing is."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
    return ""


def prints(node: ast.AST) -> bool:
    """Whether a statement only prints, which nobody judges."""
    return isinstance(node, ast.Expr) and called(node.value) == "print"


# -- waiting


def drop_await(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Await):
        yield node.value


def one_by_one(node: ast.expr) -> Iterator[ast.expr]:
    """`gather` as one await after the other; a task that is waited for as soon as it is made."""
    if isinstance(node, ast.Await) and isinstance(node.value, ast.Call) and called(node.value) == "gather":
        yield ast.List([_awaited(each) for each in node.value.args], ast.Load())
    if called(node) in ("create_task", "ensure_future"):
        yield ast.parse(f"(made := {ast.unparse(node)}, await asyncio.wait([made]))[0]", mode="eval").body


def _awaited(argument: ast.expr) -> ast.expr:
    if isinstance(argument, ast.Starred):
        return ast.parse(f"f(*[await each for each in {ast.unparse(argument.value)}])", mode="eval").body.args[0]  # type: ignore[attr-defined, no-any-return]
    return ast.Await(argument)


def drop_task(node: ast.expr) -> Iterator[ast.expr]:
    """The coroutine in place of its task: nothing begins until it is awaited."""
    if isinstance(node, ast.Call) and called(node) in ("create_task", "ensure_future", "shield") and node.args:
        yield node.args[0]


def drop_thread(node: ast.expr) -> Iterator[ast.expr]:
    """The blocking call in place of its thread."""
    if isinstance(node, ast.Await) and isinstance(node.value, ast.Call):
        call = node.value
        skipped = {"to_thread": 0, "run_in_executor": 1}.get(called(call), len(call.args))
        if skipped < len(call.args):
            yield changed(call, func=call.args[skipped], args=call.args[skipped + 1 :])


def drop_timeout(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and called(node) == "wait_for" and node.args:
        yield node.args[0]
    if isinstance(node, ast.Call) and called(node) in ("timeout", "timeout_at"):
        yield changed(node, args=[ast.Constant(None)])


def drop_argument(node: ast.expr) -> Iterator[ast.expr]:
    for keyword in node.keywords if isinstance(node, ast.Call) else ():
        if keyword.arg in DROPPED:
            yield changed(node, keywords=[each for each in node.keywords if each is not keyword])  # type: ignore[attr-defined]


def swap_return_when(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Attribute) and node.attr in WHEN:
        yield from (changed(node, attr=other) for other in WHEN if other != node.attr)


def swap_arguments(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and called(node) == "gather" and len(node.args) > 1:
        yield changed(node, args=[*reversed(node.args)])


# -- limits and conditions


def off_by_one(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        value: float = node.value  # type: ignore[assignment]
        yield from (ast.Constant(value + step) for step in (1, -1) if value or step > 0)
    if not isinstance(node, ast.Call):
        return
    first = 0 if called(node) in LIMITS else 1 if called(node) == "wait_for" else len(node.args)
    for place in range(first, len(node.args)):
        yield from (
            changed(node, args=[*node.args[:place], other, *node.args[place + 1 :]])
            for other in _beside(node.args[place])
        )
    for place, keyword in enumerate(node.keywords):
        others = _beside(keyword.value) if keyword.arg in LIMITING else ()
        for other in others:
            keywords = [*node.keywords[:place], changed(keyword, value=other), *node.keywords[place + 1 :]]
            yield changed(node, keywords=keywords)


def _beside(limit: ast.expr) -> Iterator[ast.expr]:
    """One more and one less, of what is no constant."""
    if not isinstance(limit, ast.Constant | ast.Starred):
        yield from (ast.BinOp(limit, step, ast.Constant(1)) for step in (ast.Add(), ast.Sub()))


def skip_one(node: ast.expr) -> Iterator[ast.expr]:
    """A comprehension over all but the first, or all but the last."""
    for place, each in enumerate(getattr(node, "generators", ())):
        for part in ("1:", ":-1"):
            rest = ast.parse(f"[*{ast.unparse(each.iter)}][{part}]", mode="eval").body
            generators = [*node.generators[:place], changed(each, iter=rest), *node.generators[place + 1 :]]  # type: ignore[attr-defined]
            yield changed(node, generators=generators)


def swap_comparison(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield changed(node, ops=[COMPARED[type(node.ops[0])]()])


def swap_operator(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BoolOp):
        yield changed(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    if isinstance(node, ast.BinOp) and type(node.op) in COUNTED:
        yield changed(node, op=COUNTED[type(node.op)]())


def negate(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    if isinstance(node, ast.IfExp) and turns(node.test):
        yield changed(node, test=ast.UnaryOp(ast.Not(), node.test))
    for place, each in enumerate(getattr(node, "generators", ())):
        if each.ifs:
            every = [ast.UnaryOp(ast.Not(), ast.BoolOp(ast.And(), each.ifs) if len(each.ifs) > 1 else each.ifs[0])]
            generators = [*node.generators[:place], changed(each, ifs=every), *node.generators[place + 1 :]]  # type: ignore[attr-defined]
            yield changed(node, generators=generators)


def turns(test: ast.expr) -> bool:
    """Whether no other operator negates it."""
    compared = isinstance(test, ast.Compare) and isinstance(test.ops[0], TURNED)
    return not compared and not (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not))


EXPRESSIONS: tuple[Callable[[ast.expr], Iterator[ast.expr]], ...] = (
    drop_await, one_by_one, drop_task, drop_thread, drop_timeout, drop_argument, swap_return_when, swap_arguments,
    off_by_one, skip_one, swap_comparison, swap_operator, negate,
)  # fmt: skip
