"""Running coroutines on a virtual loop of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from grader.clock import VirtualLoop


def run(coro: Coroutine[Any, Any, Any]) -> Any:
    """What the coroutine returns, run to its end on a new loop."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(coro)


def now() -> float:
    """The virtual time."""
    return asyncio.get_running_loop().time()


async def took(coro: Coroutine[Any, Any, Any]) -> float:
    """How long it takes, to its end or its exception."""
    begin = now()
    try:
        await coro
    except Exception:  # whatever it is, only the time is asked for
        pass
    return now() - begin


async def waits(*delays: float, each: Callable[[], object] = lambda: None) -> float:
    """Sleep one delay after the other; the time after the last."""
    for delay in delays:
        await asyncio.sleep(delay)
        each()
    return now()
