"""The world of an exercise: functions that the student calls and the judge answers, at times only it knows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal

from grader.explain.faults import Fault
from grader.protocol.values import Stub
from grader.run import WorldCall


@dataclass
class Request:
    """A request under way, as its answering coroutine sees it."""

    call: WorldCall
    hands_off: Callable[[], None]
    """Ends the part during which the caller's thread stands."""

    def argument(self, position: int, name: str) -> Any:
        """An argument by its place or its name.

        Raises:
            Fault: E05, it was not given, or a name it does not have was.
        """
        if position < len(self.call.args):
            return self.call.args[position]
        if name in self.call.kwargs:
            return self.call.kwargs[name]
        line = self.call.place.spots[0].line if self.call.place.spots else None
        raise Fault("E05", f"{self.call.name} was called without its `{name}`.", "Give it all it asks for.", line=line)

    def minutes(self, position: int, name: str) -> float:
        """A duration among the arguments, in virtual seconds."""
        minutes = self.argument(position, name)
        if type(minutes) not in (int, float) or not 0 <= minutes < 1e6:
            line = self.call.place.spots[0].line if self.call.place.spots else None
            wanted = f"{self.call.name} wants a number of minutes as its `{name}`."
            raise Fault("E05", wanted, "Hand the number on as it is.", line=line)
        return float(minutes)


Answering = Callable[[Request], Awaitable[Any]]


class World:
    """The world functions of one check. Each makes a stub, to hand to the student as an argument or by name."""

    def __init__(self) -> None:
        self.functions: dict[str, Answering] = {}

    def function(self, name: str, answering: Answering, kind: Literal["async", "dish", "work"] = "async") -> Stub:
        """A world function whose calls `answering` answers; what it returns is what the student gets."""
        self.functions[name] = answering
        return Stub(name, kind)

    def dish(self, name: str, hands_on: float, waiting: float) -> Stub:
        """A dish: `hands_on` minutes that hold the cook, then `waiting` minutes that do not."""

        async def cook(request: Request) -> None:
            await asyncio.sleep(hands_on)
            request.hands_off()
            await asyncio.sleep(waiting)

        return self.function(name, cook, "dish")

    def supplier(self, name: str, waiting: float, tag: str) -> Stub:
        """Somebody who answers with `tag` after `waiting` minutes."""

        async def reply(request: Request) -> str:
            await asyncio.sleep(waiting)
            return tag

        return self.function(name, reply)
