"""Calls of the student's functions, on the judge's order."""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Awaitable
from types import ModuleType
from typing import Any, Literal

from grader.protocol.messages import Began, Call, Raised, Returned
from grader.protocol.parts import Unfinished
from grader.protocol.values import to_plain
from grader.worker.exchange import Exchange
from grader.worker.loop import StudentLoop
from grader.worker.notes import Notes, unfinished
from grader.worker.trace import Trace, name_of
from grader.worker.world import World

Kind = Literal["awaitable", "async_generator", "generator", "plain"]


class Calls:
    """Calls a name of the loaded module, and reports how that went in the very step in which it ends."""

    def __init__(self, loop: StudentLoop, exchange: Exchange, trace: Trace, notes: Notes, world: World) -> None:
        self._loop = loop
        self._exchange = exchange
        self._trace = trace
        self._notes = notes
        self._world = world
        self._tasks: dict[int, asyncio.Task[Any]] = {}
        self.module = ModuleType("nothing")

    def forget(self) -> None:
        """Let go of the module, and of what was called in it."""
        self._tasks.clear()
        sys.modules.pop(self.module.__name__, None)
        self.module = ModuleType("nothing")

    def put(self, name: str, value: Any) -> None:
        setattr(self.module, name, self._world.value(value))

    def start(self, order: Call) -> None:
        """Call the function; if it gives back an awaitable, await it in a task of its own."""
        if order.name not in self.module.__dict__:
            self._exchange.tell(Began(order.call, "missing"))
            return
        function = self.module.__dict__[order.name]
        try:
            given = function(*(self._world.value(argument) for argument in order.args))
        except (SystemExit, KeyboardInterrupt, Exception) as error:
            self._exchange.tell(Raised(order.call, self._notes.problem(error)))
            return
        kind = kind_of(given)
        self._exchange.tell(Began(order.call, kind, to_plain(given)))
        if order.look or kind != "awaitable":
            if inspect.iscoroutine(given):
                given.close()
            return
        self._tasks[order.call] = self._loop.make_task(self._drive(order.call, given))

    async def _drive(self, call: int, given: Awaitable[Any]) -> None:
        try:
            value = await given
        except BaseException as error:
            self._exchange.tell(Raised(call, self._notes.problem(error), self.left()))
        else:
            self._exchange.tell(Returned(call, to_plain(value), self.left()))

    def left(self) -> tuple[Unfinished, ...]:
        """The student's tasks that are not done."""
        ours = set(map(id, self._tasks.values()))
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
