"""What asyncio would have said on standard error: coroutines never awaited, errors never read."""

from __future__ import annotations

import asyncio
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from grader.clock import ClosedWorldError
from grader.protocol.messages import Note
from grader.protocol.parts import Place
from grader.protocol.values import Problem, clean, name_of_type
from grader.worker.exchange import Exchange
from grader.worker.trace import Trace, task_number

ADDRESS = re.compile(r" (?:object )?at 0x[0-9a-fA-F]+")
MAX_WORDS = 1000
MAX_LINE = 1 << 24
MAX_PARTS = 100
MAX_NESTING = 20
PARTS: Any = BaseExceptionGroup.__dict__["exceptions"]


class Notes:
    """Turns warnings and unread errors into events."""

    ask_of: Callable[[Any], int]

    def __init__(self, exchange: Exchange, trace: Trace) -> None:
        self._exchange = exchange
        self._trace = trace

    def begin(self) -> None:
        """Hear of every forgotten coroutine, with the line that made it, and of nothing else.

        The interpreter reports one by a function of this module. A filter for warnings would do the same, until the
        student's file sets filters of its own.
        """
        warnings.simplefilter("ignore")
        module: Any = warnings
        module._warn_unawaited_coroutine = self._never_awaited
        sys.set_coroutine_origin_tracking_depth(8)

    def _never_awaited(self, coro: Any) -> None:
        lines = [line for file, line, _ in coro.cr_origin or () if file == self._trace.file]
        self._exchange.detail(Note("never_awaited", clean(coro.__name__)[:200], lines[0] if lines else None))

    def loop_error(self, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            problem = self.problem(error)
            line = problem.lines[0] if problem.lines else None
            self._exchange.detail(Note("unread_error", problem.text, line, problem))

    def thread(self, name: str) -> None:
        self._exchange.detail(Note("thread", name, self._trace.line(), None, task_number()))

    def pool(self) -> Place:
        """Work was handed to a thread of a pool, which knows nothing of the place that did so: this one."""
        place = self._trace.place()
        line = place.spots[0].line if place.spots else None
        self._exchange.detail(Note("pool", "", line, None, place.task))
        return place

    def refused(self, name: str) -> None:
        self._exchange.detail(Note("refused", name, self._trace.line()))

    def problem(self, error: BaseException) -> Problem:
        """An exception as data, with the parts of a group, and their parts; of a great many only the first."""
        return self._problem(error, iter(range(MAX_PARTS)), 0)

    def _problem(self, error: BaseException, room: Iterator[int], depth: int) -> Problem:
        """Its words may come from the student's own `__str__`; each part takes one place of the `room`."""
        lines = self._trace.lines_of(error.__traceback__)
        if isinstance(error, SyntaxError) and error.filename == self._trace.file:
            # Made by hand, it may name any line at all.
            lines = (error.lineno,) if type(error.lineno) is int and 0 < error.lineno < MAX_LINE else lines
        # Not asked of the object: a subclass of the student's may have other ideas of its parts.
        parts = PARTS.__get__(error) if isinstance(error, BaseExceptionGroup) and depth < MAX_NESTING else ()
        told = [part for part, _ in zip(parts[:10], room, strict=False)]  # room for these before that for theirs
        return Problem(
            type=name_of_type(type(error)),
            text=words(error),
            lines=lines,
            parts=tuple(self._problem(part, room, depth + 1) for part in told),
            refused=clean(str(error.name)) if isinstance(error, ClosedWorldError) else "",
            ask=self.ask_of(error),
            raised_in=clean(self._trace.raised_in(error.__traceback__))[:200],
        )


def words(error: BaseException) -> str:
    """What an exception says, without memory addresses, and cut."""
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        text = text.encode("utf-8", "backslashreplace").decode()
    except BaseException:  # a __str__ of the student's own may do anything
        text = ""
    return ADDRESS.sub("", text)[:MAX_WORDS]


def unfinished(loop: asyncio.AbstractEventLoop) -> list[asyncio.Task[Any]]:
    """The tasks of the loop that are not done, in the order of their making."""
    return sorted(asyncio.all_tasks(loop), key=lambda task: getattr(task, "number", 0))
