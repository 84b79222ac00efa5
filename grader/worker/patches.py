"""Names of the standard library that mean something else under the judge's clock.

Put in place once, before the student's file is loaded, so that `from time import sleep` finds them too.
"""

from __future__ import annotations

import _thread
import asyncio
import concurrent.futures
import concurrent.futures.thread
import functools
import sys
import threading
import time
import types
from collections.abc import Coroutine
from typing import Any, NoReturn

from grader.clock import ClosedWorldError, to_end
from grader.protocol.messages import Slept
from grader.worker.baton import Baton
from grader.worker.exchange import Exchange
from grader.worker.locks import Locks
from grader.worker.loop import StudentFuture, StudentLoop, StudentTask, number_when_asked
from grader.worker.notes import Notes
from grader.worker.pool import make_pool_class
from grader.worker.trace import Trace


def patch_sleep(baton: Baton, loop: StudentLoop, exchange: Exchange, trace: Trace) -> None:
    """`time.sleep`: the calling thread stands on the virtual clock, in no real time."""

    def sleep(seconds: float, /) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        due = to_end(seconds, loop.ticks)
        exchange.tell(Slept(due, trace.place(), thread=not baton.on_main()))
        baton.park("sleep", due=due)

    module: Any = time
    module.sleep = sleep


def patch_clocks() -> None:
    """The clocks that freezegun leaves alone: a program that only waits uses no CPU, and there is one time for all."""
    module: Any = time
    for name in ("process_time", "thread_time"):
        setattr(module, name, lambda: 0.0)
        setattr(module, f"{name}_ns", lambda: 0)
    if hasattr(module, "clock_gettime"):
        module.clock_gettime = lambda clock, /: time.time()
        module.clock_gettime_ns = lambda clock, /: time.time_ns()


def patch_loops(loop: StudentLoop, baton: Baton, notes: Notes) -> None:
    """Every way to a new event loop leads to the one loop of the worker."""

    def new_event_loop() -> StudentLoop:
        if not baton.on_main():
            notes.thread("asyncio event loop")
            raise ClosedWorldError("an event loop in a second thread")
        if not loop.is_running():
            loop.reopen()
        return loop

    class EventLoop(StudentLoop):
        """Stands in for the loop classes, so that `SelectorEventLoop()` is the worker's loop as well."""

        def __new__(cls, *args: object, **kwargs: object) -> Any:
            return new_event_loop()

    events: Any = asyncio.events
    events.new_event_loop = asyncio.new_event_loop = new_event_loop
    for name in ("SelectorEventLoop", "ProactorEventLoop", "EventLoop"):
        if hasattr(asyncio, name):
            setattr(asyncio, name, EventLoop)
    for name in ("BaseDefaultEventLoopPolicy", "_BaseDefaultEventLoopPolicy"):  # until 3.13, and 3.14
        policies: Any = getattr(events, name).__subclasses__() if hasattr(events, name) else ()
        for policy in policies:
            policy._loop_factory = staticmethod(new_event_loop)


def patch_tasks() -> None:
    """Tasks and futures that are walked in the order of their making, wherever they stand in a set."""
    module: Any = asyncio
    module.Future = module.futures.Future = StudentFuture
    module.Task = module.tasks.Task = StudentTask
    if hasattr(module.tasks, "_GatheringFuture"):
        module.tasks._GatheringFuture.__hash__ = number_when_asked
    if sys.version_info >= (3, 12):
        module.eager_task_factory = asyncio.create_eager_task_factory(StudentTask)
    else:
        module.wait_for = module.tasks.wait_for = wait_for
        # Until 3.11 a generator passed for a coroutine, and `gather(dish() for dish in menu)` failed in other words.
        module.coroutines._COROUTINE_TYPES = (types.CoroutineType, Coroutine)
    plain: Any = asyncio.as_completed

    @functools.wraps(plain)
    def as_completed(fs: Any, *, timeout: float | None = None) -> Any:
        # The library puts bare coroutines into a set, and so starts them in the order of their addresses.
        if asyncio.isfuture(fs) or asyncio.iscoroutine(fs):
            return plain(fs, timeout=timeout)
        return plain([asyncio.ensure_future(each) for each in fs], timeout=timeout)

    module.as_completed = module.tasks.as_completed = as_completed


async def wait_for(fut: Any, timeout: float | None) -> Any:
    """`asyncio.wait_for` as it is from Python 3.12 on: what it waits for begins at once, and not one turn later.

    On 3.11 the order in which dishes begin, and so a verdict, could be another.
    """
    if timeout is not None and timeout <= 0:
        fut = asyncio.ensure_future(fut)
        if not fut.done():
            fut.cancel()
            await asyncio.wait([fut])
        try:
            return fut.result()
        except asyncio.CancelledError as error:
            raise TimeoutError from error
    async with asyncio.timeout(timeout):
        return await fut


def patch_threads(baton: Baton, locks: Locks, notes: Notes) -> None:
    """Locks and pools on the baton; a thread of the student's own is refused by name."""
    module: Any = threading
    module.Lock, module.RLock, module.Condition = locks.lock, locks.rlock, locks.condition
    pool = make_pool_class(baton, notes)
    futures: Any = concurrent.futures
    futures.ThreadPoolExecutor = futures.thread.ThreadPoolExecutor = pool

    def refuse_thread(*args: object, **kwargs: object) -> NoReturn:
        notes.thread("threading.Thread")
        raise ClosedWorldError("threading.Thread")

    module.Thread.start = refuse_thread
    for name in ("start_new_thread", "start_new", "start_joinable_thread"):
        if hasattr(_thread, name):
            setattr(_thread, name, refuse_thread)
