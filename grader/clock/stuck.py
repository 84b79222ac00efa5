"""Where tasks stand: what a deadlock or a livelock has to tell."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from types import FrameType
from typing import Any

MAX_DEPTH = 1000
MAX_TOLD = 10
LIBRARY = os.path.dirname(asyncio.__file__)
"""Where asyncio's own frames come from, which say nothing to somebody who looks for a mistake."""


def await_chain(awaiting: Any) -> Iterator[FrameType]:
    """The frames of a suspended coroutine and of what it awaits, outermost first."""
    for _ in range(MAX_DEPTH):
        frame = _first(awaiting, "cr_frame", "gi_frame", "ag_frame")
        if isinstance(frame, FrameType):
            yield frame
        awaiting = _first(awaiting, "cr_await", "gi_yieldfrom", "ag_await")
        if awaiting is None:
            return


def where_tasks_wait(loop: asyncio.AbstractEventLoop) -> str:
    """Each pending task of a loop with its innermost line: `Task-1 at main.py:7 in main`."""
    told = [f"{task.get_name()} at {_innermost(task)}" for task in asyncio.all_tasks(loop)]
    more = f"; and {len(told) - MAX_TOLD} more" if len(told) > MAX_TOLD else ""
    return "; ".join(sorted(told)[:MAX_TOLD]) + more or "no task at all"


def _innermost(task: asyncio.Task[Any]) -> str:
    frames = list(await_chain(task.get_coro()))
    frames = [frame for frame in frames if not frame.f_code.co_filename.startswith(LIBRARY)] or frames[-1:]
    if not frames:
        return "its beginning"
    code = frames[-1].f_code
    return f"{code.co_filename}:{frames[-1].f_lineno} in {code.co_name}"


def _first(thing: Any, *attributes: str) -> Any:
    for attribute in attributes:
        value = getattr(thing, attribute, None)
        if value is not None:
            return value
    return None
