"""Mechanical mistakes in statements: one too few, a lock too narrow, an arm of a try that is missing.

Each operator is given the statements of a right body, and yields them with one mistake made.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from grader.cohort.mutants.expressions import called, changed, prints, turns

Body = list[ast.stmt]


def drop_statement(body: Body) -> Iterator[Body]:
    """What is done for its effect: a call, a cancel, a raise, a step of a counter, a way out of a loop."""
    for place, node in enumerate(body):
        acts = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Await) and not prints(node)
        if acts or isinstance(node, ast.AugAssign | ast.Raise | ast.Break | ast.Continue):
            yield [*body[:place], *body[place + 1 :]] or [ast.Pass()]


def drop_reference(body: Body) -> Iterator[Body]:
    """A task that is made and not kept."""
    for place, node in enumerate(body):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and called(node.value) in ("add", "append"):
            made = [each for each in node.value.args if called(each) == "create_task"]
            yield from ([*body[:place], ast.Expr(each), *body[place + 1 :]] for each in made)


def ignore_result(body: Body) -> Iterator[Body]:
    for place, node in enumerate(body):
        if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
            yield [*body[:place], ast.Expr(node.value), ast.Return(), *body[place + 1 :]]


def skip_one_step(body: Body) -> Iterator[Body]:
    """A loop over all but the first, or all but the last."""
    for place, node in enumerate(body):
        if isinstance(node, ast.For):
            for part in ("1:", ":-1"):
                rest = ast.parse(f"[*{ast.unparse(node.iter)}][{part}]", mode="eval").body
                yield [*body[:place], changed(node, iter=rest), *body[place + 1 :]]


def negate_statement(body: Body) -> Iterator[Body]:
    for place, node in enumerate(body):
        if isinstance(node, ast.If | ast.While) and turns(node.test):
            yield [*body[:place], changed(node, test=ast.UnaryOp(ast.Not(), node.test)), *body[place + 1 :]]


def drop_with(body: Body) -> Iterator[Body]:
    for place, node in enumerate(body):
        if isinstance(node, ast.With | ast.AsyncWith):
            yield [*body[:place], *node.body, *body[place + 1 :]]


def narrow_with(body: Body) -> Iterator[Body]:
    """The last statement inside comes out, or the first one."""
    for place, node in enumerate(body):
        if isinstance(node, ast.With | ast.AsyncWith) and len(node.body) > 1:
            yield [*body[:place], changed(node, body=node.body[:-1]), node.body[-1], *body[place + 1 :]]
            yield [*body[:place], node.body[0], changed(node, body=node.body[1:]), *body[place + 1 :]]


def widen_with(body: Body) -> Iterator[Body]:
    """The next statement outside comes in, or the one before."""
    for place, node in enumerate(body):
        if isinstance(node, ast.With | ast.AsyncWith):
            if place + 1 < len(body):
                yield [*body[:place], changed(node, body=[*node.body, body[place + 1]]), *body[place + 2 :]]
            if place > 0:
                yield [*body[: place - 1], changed(node, body=[body[place - 1], *node.body]), *body[place + 1 :]]


def drop_arm(body: Body) -> Iterator[Body]:
    """A try without one of its handlers, its else or its finally; or with a finally that comes when all goes well."""
    for place, node in enumerate(body):
        if not isinstance(node, ast.Try | ast.TryStar):
            continue
        before, after = body[:place], body[place + 1 :]
        for handler in node.handlers:
            handlers = [each for each in node.handlers if each is not handler]
            yield [*before, *_tried(changed(node, handlers=handlers)), *after]
        if node.finalbody:
            yield [*before, *_tried(changed(node, finalbody=[])), *after]
            yield [*before, *_tried(changed(node, finalbody=[])), *node.finalbody, *after]
        if node.orelse:
            yield [*before, changed(node, orelse=[]), *after]


def _tried(node: ast.Try | ast.TryStar) -> Body:
    return [node] if node.handlers or node.finalbody else [*node.body, *node.orelse]


def widen_except(body: Body) -> Iterator[Body]:
    for place, node in enumerate(body):
        for n, handler in enumerate(getattr(node, "handlers", ())):
            for name in ("Exception", "BaseException"):
                handlers = [*node.handlers[:n], changed(handler, type=ast.Name(name)), *node.handlers[n + 1 :]]  # type: ignore[attr-defined]
                yield [*body[:place], changed(node, handlers=handlers), *body[place + 1 :]]


STATEMENTS: tuple[Callable[[Body], Iterator[Body]], ...] = (
    drop_statement, drop_reference, skip_one_step, ignore_result, negate_statement, drop_with, narrow_with, widen_with,
    drop_arm, widen_except,
)  # fmt: skip
