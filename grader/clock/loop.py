"""An asyncio event loop on a virtual clock, written on the public `asyncio.AbstractEventLoop` alone."""

from __future__ import annotations

import asyncio
import contextvars
import sys
from asyncio import _get_running_loop, _set_running_loop
from collections import deque
from collections.abc import Callable
from typing import Any

from grader.clock.closed_world import ClosedWorld
from grader.clock.errors import Errors
from grader.clock.executors import Executors, Ts
from grader.clock.generators import Generators
from grader.clock.handles import Handle, TimerHandle
from grader.clock.stuck import where_tasks_wait
from grader.clock.tasks import Tasks
from grader.clock.ticks import to_due, to_seconds
from grader.clock.timers import Timers

TURNS_IN_AN_INSTANT = 100_000
"""Honest code needs a turn a queue hop; a loop that polls needs them without end."""


class Deadlock(RuntimeError):
    """Nothing is ready and no timer is set: whoever waits, waits for ever."""


class Livelock(RuntimeError):
    """The loop turns and turns while the clock stands still: somebody polls with `sleep(0)`."""


def leap(loop: VirtualLoop) -> None:
    """The idle rule of a loop that is alone: jump to the first timer. While a thread works, time stands still.

    Raises:
        Deadlock: there is no timer, or none but weak ones.
    """
    if loop.wait_for_threads() or loop.has_ready():
        return
    due = loop.head()
    if due is None or not loop.has_strong_timer():
        raise Deadlock(f"nothing is left that could wake anybody; waiting: {where_tasks_wait(loop)}")
    loop.jump(due)


class VirtualLoop(Tasks, Executors, Generators, Errors, ClosedWorld):
    """A single-threaded loop whose time stands still while anything is ready, and then jumps.

    * `time()` starts at 0 and is an exact number of microseconds; a timer fires at its own `when`, never later.
    * Timers of one instant fire in the order in which they were set (asyncio leaves that open).
    * When nothing is ready and no timer is due, `idle(loop)` is called. It must move time (`jump`), make
      something ready, or raise: `leap` does so for a loop that is alone, the two processes of a graded run
      have rules of their own.
    * More than 100 000 turns at one instant raise `Livelock` out of `run_forever`.
    * After `close`, `reopen` makes the same object usable again: locks bind themselves to a loop object, so a
      lock made at import stays usable in the next run.
    """

    def __init__(self, idle: Callable[[VirtualLoop], None] = leap) -> None:
        super().__init__()
        self.ticks = 0
        self.turns = 0
        self._idle = idle
        self._ready: deque[Handle] = deque()
        self._timers = Timers()
        self._stopping = False
        self._running = False
        self._closed = False

    # -- time

    def time(self) -> float:
        """Virtual seconds since the loop began."""
        return to_seconds(self.ticks)

    def jump(self, ticks: int) -> None:
        """Move the clock to `ticks`; never back.

        Raises:
            ValueError: `ticks` lies in the past.
        """
        if ticks < self.ticks:
            raise ValueError("time can't go backwards")
        if ticks > self.ticks:
            self.ticks = ticks
            self.turns = 0

    def head(self) -> int | None:
        """When the earliest timer is due, in ticks; None when there is none."""
        return self._timers.head()

    def has_strong_timer(self) -> bool:
        return self._timers.any_strong()

    def has_ready(self) -> bool:
        """Whether a callback could run now, without any time passing."""
        head = self.head()
        return bool(self._ready) or (head is not None and head <= self.ticks)

    # -- scheduling

    def call_soon(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> Any:
        self._check_open()
        handle = Handle(self, callback, args, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> Any:
        handle = self.call_soon(callback, *args, context=context)
        self.knock()
        return handle

    def call_later(
        self, delay: float, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> Any:
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> Any:
        if when is None:
            raise TypeError("when cannot be None")
        self._check_open()
        return self.place(to_due(when, self.ticks), self.reserve(), callback, *args, context=context)

    def reserve(self) -> int:
        """Draw the next timer number: the place in line among timers of one instant."""
        return self._timers.reserve()

    def place(
        self,
        due: int,
        number: int,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
        weak: bool = False,
    ) -> TimerHandle:
        """Set a timer at `due` ticks with a number drawn before by `reserve`."""
        return self._timers.push(TimerHandle(due, self, callback, args, context, weak), number)

    # -- running

    def run_forever(self) -> None:
        self._check_open()
        self._check_idle()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self.generator_begins, finalizer=self.generator_dropped)
        _set_running_loop(self)
        self._running = True
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def _turn(self) -> None:
        """One turn: what is due becomes ready, what was ready runs; what that makes ready waits for the next."""
        self._collect_due()
        if not self._ready and not self._stopping:
            self._idle(self)
            self._collect_due()
        self.turns += 1
        if self.turns > TURNS_IN_AN_INSTANT:
            self.turns = 0
            raise Livelock(
                f"the loop turned 100 000 times while the clock stood still; in it: {where_tasks_wait(self)}"
            )
        for _ in range(len(self._ready)):
            self._ready.popleft().run()

    def _collect_due(self) -> None:
        while (head := self._timers.head()) is not None and head <= self.ticks:
            self._ready.append(self._timers.pop())

    def run_until_complete(self, future: Any) -> Any:
        self._check_open()
        self._check_idle()  # before the coroutine becomes a task, which would then run nevertheless
        ours = not asyncio.isfuture(future)
        future = asyncio.ensure_future(future, loop=self)
        future.add_done_callback(self._stop_after)
        try:
            self.run_forever()
        except BaseException:
            if ours and future.done() and not future.cancelled():
                future.exception()  # it is on its way up already: do not report it as unread as well
            raise
        finally:
            future.remove_done_callback(self._stop_after)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_after(self, future: asyncio.Future[Any]) -> None:
        if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
            return  # run_forever is being left by it already
        self.stop()

    def stop(self) -> None:
        self._stopping = True

    def is_running(self) -> bool:
        return self._running

    def is_closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()
        self.set_task_factory(None)
        self.set_exception_handler(None)
        self.set_debug(False)
        self.drop_executor()

    def reopen(self) -> None:
        """Make a closed loop usable again, with nothing set on it; the clock goes on from where it stood."""
        self._closed = False
        self._stopping = False

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_idle(self) -> None:
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
