"""The student's event loop: the virtual loop, with tasks that walk in one order and timers that are told."""

from __future__ import annotations

import asyncio
import contextvars
import itertools
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.clock import Livelock, VirtualLoop, to_due
from grader.clock.executors import Ts
from grader.clock.handles import TimerHandle
from grader.protocol.messages import Endless, TimerCut, TimerSet
from grader.protocol.parts import Place

if TYPE_CHECKING:
    from grader.worker.baton import Baton
    from grader.worker.exchange import Exchange
    from grader.worker.notes import Notes
    from grader.worker.trace import Trace


MOST_TASKS = 30_000
"""In one run; the largest exercise needs a thousand."""


class Numbers:
    """Numbers for tasks and futures: their hash, so that a set of them is walked in one order on every run.

    Tasks are counted apart, as the number of futures behind the scenes differs between Pythons.
    """

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.tasks, self.futures = itertools.count(1), itertools.count(1)


numbers = Numbers()


def backwards(number: int) -> int:
    """A hash by which small sets are walked from the youngest to the oldest."""
    return -2 - number


_Future = asyncio.Future


class _AnyFuture(type):
    """For `isinstance`, tasks and the library's own futures are futures too, as they are of the class replaced."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, _Future) if cls is StudentFuture else super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(subclass, _Future) if cls is StudentFuture else super().__subclasscheck__(subclass)


class StudentFuture(asyncio.Future[Any], metaclass=_AnyFuture):
    """`asyncio.Future`, with its number for a hash."""

    def __init__(self, *, loop: asyncio.AbstractEventLoop | None = None) -> None:
        self.number = next(numbers.futures)
        super().__init__(loop=loop)

    def __hash__(self) -> int:
        return backwards(self.number)


class StudentTask(asyncio.Task[Any]):
    """`asyncio.Task`, with its number for a hash."""

    def __init__(self, coro: Any, *, name: str | None = None, **options: Any) -> None:
        self.number = next(numbers.tasks)  # first: asyncio files the task in a set while making it
        super().__init__(coro, name=f"Task-{self.number}" if name is None else name, **options)
        loop = self.get_loop()
        if isinstance(loop, StudentLoop):
            loop.task_made(self.number, coro)

    def cancel(self, msg: Any = None) -> bool:
        loop = self.get_loop()
        if isinstance(loop, StudentLoop) and not self.done():
            loop.trace.task_cancelled(self.number)
        return super().cancel(msg)

    def __hash__(self) -> int:
        return backwards(self.number)


def number_when_asked(future: Any) -> int:
    """The hash of a future of the library's own, `gather`'s."""
    if not hasattr(future, "number"):
        future.number = next(numbers.futures)
    return backwards(future.number)


# Error messages of asyncio's quote these names; students know the classes by asyncio's own.
StudentFuture.__name__ = StudentFuture.__qualname__ = "Future"
StudentTask.__name__ = StudentTask.__qualname__ = "Task"
StudentFuture.__module__ = StudentTask.__module__ = "_asyncio"


class StudentLoop(VirtualLoop):
    """The one loop object of a worker; every factory hands it out, and `close` only empties it."""

    def __init__(self) -> None:
        super().__init__(self._park)
        self._baton: Baton
        self._exchange: Exchange
        self.trace: Trace
        self.notes: Notes
        self._timer_numbers = 0

    def _park(self, loop: VirtualLoop) -> None:
        self._baton.idle(loop)

    def _turn(self) -> None:
        self._baton.let_others_run()
        try:
            super()._turn()
        except Livelock:
            # Not handed on as an exception: the student's code could catch it, and turn on.
            self._exchange.last_word(Endless("turns", self._poller()))
            os._exit(0)

    def _poller(self) -> Place:
        """Where the task stands that turns the loop without end."""
        tasks = [getattr(handle._callback, "__self__", None) for handle in self._ready]
        places = [self.trace.waiting_at(task) for task in tasks if isinstance(task, asyncio.Task)]
        return next((place for place in places if place.spots), Place(0, ()))

    def create_future(self) -> asyncio.Future[Any]:
        return StudentFuture(loop=self)

    def make_task(self, coro: Any, **options: Any) -> asyncio.Task[Any]:
        return StudentTask(coro, loop=self, **options)

    def task_made(self, number: int, coro: Any) -> None:
        self.trace.task_made(number, coro)
        if number > MOST_TASKS:
            self._exchange.last_word(Endless("tasks", self.trace.place()))
            os._exit(0)

    def forget_tasks(self) -> None:
        """Let nobody who asks `all_tasks` find those that there are now."""
        for task in asyncio.all_tasks(self):
            asyncio.tasks._unregister_task(task)

    def call_at(
        self, when: float, callback: Callable[[*Ts], object], *args: *Ts, context: contextvars.Context | None = None
    ) -> Any:
        place = self.trace.place()
        if not place.spots or when is None:
            return super().call_at(when, callback, *args, context=context)
        self._check_open()
        self._timer_numbers += 1
        handle = ToldTimer(to_due(when, self.ticks), self, callback, args, context)
        handle.number = self._timer_numbers
        self._exchange.detail(TimerSet(handle.number, handle.due, place))
        return self._timers.push(handle, self.reserve())

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        self.notes.loop_error(context)


class ToldTimer(TimerHandle):
    """A timer of the student's, which tells when it is cut."""

    __slots__ = ("fired", "number")
    number: int

    def run(self) -> None:
        self.fired = True
        super().run()

    def cancel(self) -> None:
        if not self._cancelled and not hasattr(self, "fired") and isinstance(self._loop, StudentLoop):
            self._loop._exchange.detail(TimerCut(self.number))
        super().cancel()
