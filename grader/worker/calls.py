"""Calls of the student's functions, on the judge's order."""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Awaitable
from types import ModuleType
from typing import Any, Literal

from grader.protocol.messages import Began, Raised, Returned
from grader.protocol.orders import Call, Cancel
from grader.protocol.parts import Unfinished
from grader.worker.exchange import Exchange
from grader.worker.loop import StudentLoop
from grader.worker.notes import Notes, unfinished
from grader.worker.trace import Trace, name_of
from grader.worker.world import World

Kind = Literal["awaitable", "async_generator", "generator", "plain", "kept"]


class Calls:
    """Calls names of the loaded module, and methods of what such a call gave back; reports how each call went in the
    very step in which it ends."""

    def __init__(self, loop: StudentLoop, exchange: Exchange, trace: Trace, notes: Notes, world: World) -> None:
        self._loop = loop
        self._exchange = exchange
        self._trace = trace
        self._notes = notes
        self._world = world
        self._tasks: dict[int, asyncio.Task[Any]] = {}
        self._kept: dict[int, Any] = {}
        self.module = ModuleType("nothing")

    def names(self) -> dict[str, Any]:
        """What the loaded module defines."""
        return self.module.__dict__

    def forget(self) -> None:
        """Let go of the module, and of what was called in it."""
        self._tasks.clear()
        self._kept.clear()
        sys.modules.pop(self.module.__name__, None)
        self.module = ModuleType("nothing")

    def put(self, name: str, value: Any) -> None:
        setattr(self.module, name, self._world.value(value))

    def start(self, order: Call) -> None:
        """Call the function; if it gives back an awaitable, await it in a task of its own."""
        try:
            # A module, or what a call gave back, may have a `__getattr__` of its own.
            function = getattr(self._kept[order.on] if order.on else self.module, order.name)
        except (KeyError, AttributeError):
            self._exchange.tell(Began(order.call, "missing"))
            return
        except Exception as error:
            self._exchange.tell(Raised(order.call, self._notes.problem(error)))
            return
        try:
            given = function(*(self._world.value(argument) for argument in order.args))
        except (SystemExit, KeyboardInterrupt, Exception) as error:
            self._exchange.tell(Raised(order.call, self._notes.problem(error)))
            return
        kind = "kept" if order.keep else kind_of(given)
        self._exchange.tell(Began(order.call, kind, self._world.plain(given)))
        if order.keep:
            self._kept[order.call] = given
            return
        if order.look or kind != "awaitable":
            if inspect.iscoroutine(given):
                given.close()
            return
        self._tasks[order.call] = self._loop.make_task(self._drive(order.call, given))

    def cancel(self, order: Cancel) -> None:
        """Call off what a call began; if that has ended meanwhile, nothing happens."""
        task = self._tasks.get(order.call)
        if task is not None:
            task.cancel()

    async def _drive(self, call: int, given: Awaitable[Any]) -> None:
        try:
            value = await given
        except BaseException as error:
            self._exchange.tell(Raised(call, self._notes.problem(error), self.left()))
        else:
            self._exchange.tell(Returned(call, self._world.plain(value), self.left()))

    def left(self) -> tuple[Unfinished, ...]:
        """The student's tasks that are not done; those that close dropped generators are the loop's."""
        ours = set(map(id, [*self._tasks.values(), *self._loop.closing]))
        tasks = [task for task in unfinished(self._loop) if id(task) not in ours]
        return tuple(self.describe(task) for task in tasks[:1000])

    def waiting(self) -> tuple[Unfinished, ...]:
        """All tasks that wait, the called functions' own among them; and before them whoever holds the loop."""
        tasks = [self.describe(task) for task in unfinished(self._loop)[:999]]
        held = self._trace.place_of(self._world.baton.held_frame(), 0)
        return (Unfinished(0, held.spots[0].function, held), *tasks) if held.spots else tuple(tasks)

    def describe(self, task: asyncio.Task[Any]) -> Unfinished:
        number = getattr(task, "number", 0)
        return Unfinished(number, name_of(task.get_coro()), self._trace.waiting_at(task), task.cancelling() > 0)


def kind_of(given: Any) -> Kind:
    """What a function gave back, as far as it matters for awaiting it."""
    if inspect.isasyncgen(given):
        return "async_generator"
    if inspect.isawaitable(given):
        return "awaitable"
    return "generator" if inspect.isgenerator(given) else "plain"
