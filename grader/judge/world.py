"""The world of an exercise: functions that the student calls and the judge answers, at times only it knows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from grader.explain.faults import Fault
from grader.explain.requests import not_a_value, unknown_arguments, wrong_parameters
from grader.language import phrase
from grader.protocol.values import Stub, StubKind
from grader.records import WorldCall


class Failure(Exception):
    """Raised by an answering coroutine: the student's call raises the class of this name, with these arguments.

    The class is the one in the student's file, or else Python's own.
    """

    def __init__(self, kind: str, *args: Any) -> None:
        super().__init__(kind, *args)
        self.kind = kind
        self.arguments = args


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
        raise Fault(
            "E05",
            phrase("{function} was called without its `{name}`.", function=self.call.name, name=name),
            phrase("Give it all it asks for."),
            line=line,
        )

    def minutes(self, position: int, name: str) -> float:
        """A duration among the arguments, in virtual seconds."""
        minutes = self.argument(position, name)
        if type(minutes) not in (int, float) or not 0 <= minutes < 1e6:
            line = self.call.place.spots[0].line if self.call.place.spots else None
            got = getattr(minutes, "type_name", type(minutes).__name__)
            told = f"{minutes:g}" if type(minutes) in (int, float) else phrase("a {kind}", kind=got)
            message = phrase(
                "{function} wants a number of minutes as its `{name}`, and got {told}.",
                function=self.call.name,
                name=name,
                told=told,
            )
            raise Fault("E05", message, phrase("Hand the number on as it is."), line=line)
        return float(minutes)


Answering = Callable[[Request], Awaitable[Any]]


@dataclass(frozen=True)
class Function:
    """A world function: who answers its calls, and what it is called with. `parameters` is None where anything goes."""

    name: str
    answering: Answering
    kind: StubKind = "async"
    parameters: Sequence[str] | None = None
    hang: float = 0.0
    drawn: Literal["work", "wait", "world"] | None = None
    """How its calls are drawn, where not as waiting."""
    told: int | None = None
    """How many of its arguments stand in pictures; None: all."""

    def bound(self, call: WorldCall) -> None:
        """Put the arguments of a call in the order of the parameters.

        Raises:
            Fault: E05, some are missing, or are not asked for; M02 or M12, one only promises a value.
        """
        if self.parameters is None:
            return
        given = dict(zip(self.parameters, call.args, strict=False))
        extra = len(call.args) > len(self.parameters) or not given.keys().isdisjoint(call.kwargs)
        given |= call.kwargs
        if extra or given.keys() != set(self.parameters):
            raise wrong_parameters(call, self.parameters)
        call.args, call.kwargs = tuple(given[name] for name in self.parameters), {}
        for name, value in zip(self.parameters, call.args, strict=True):
            not_a_value(call, name, value)


@dataclass(frozen=True)
class Reply:
    """What a request is answered, `after` so many virtual seconds: a value, or a `Failure`."""

    after: float
    value: Any = None


Replies = Mapping[tuple[Any, ...], "Reply | Sequence[Reply]"]


class World:
    """The world functions of one check. Each makes a stub, to hand to the student as an argument or by name."""

    def __init__(self) -> None:
        self.functions: dict[str, Function] = {}

    def function(
        self,
        name: str,
        answering: Answering,
        kind: StubKind = "async",
        parameters: Sequence[str] | None = None,
        hang: float = 0.0,
        drawn: Literal["work", "wait", "world"] | None = None,
        told: int | None = None,
    ) -> Stub:
        """A world function whose calls `answering` answers; what it returns is what the student gets.

        `parameters` are the names of its parameters: then each call gives all of them, by position or by name, and the
        judge sees them by position. `hang`: a cancelled call needs so many virtual seconds to hang up. `drawn` is its
        mark in pictures; calls whose first `told` arguments are the same share a row there.
        """
        self.functions[name] = Function(name, answering, kind, parameters, hang, drawn, told)
        return Stub(name, kind, hang > 0)

    def replies(
        self,
        name: str,
        parameters: Sequence[str],
        replies: Replies,
        kind: StubKind = "async",
        hang: float = 0.0,
        core: Core | None = None,
    ) -> Stub:
        """A world function that is a table: from arguments to a reply, or to one reply for each time it is asked.

        A request for other arguments is a fault (E05); the last reply holds for all later requests. Where all
        replies need one `core`, they take turns, and are drawn as work.
        """
        known = {_typed(args): [told] if isinstance(told, Reply) else list(told) for args, told in replies.items()}

        async def reply(request: Request) -> Any:
            try:
                left = known[_typed(request.call.args)]
            except (KeyError, TypeError):
                raise unknown_arguments(request.call) from None
            told = left.pop(0) if len(left) > 1 else left[0]
            if core is None:
                await asyncio.sleep(told.after)
            else:
                request.call.held = told.after
                await core.busy(told.after)
            if isinstance(told.value, Failure):
                raise Failure(told.value.kind, *told.value.arguments)
            return told.value

        return self.function(name, reply, kind, parameters, hang, "world" if core is None else "work")

    def quick(self, name: str, parameters: Sequence[str] | None = None) -> Stub:
        """A plain function that takes no time, gives back None, and is only heard."""

        async def heard(request: Request) -> None:
            pass

        return self.function(name, heard, "quick", parameters)

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


class Core:
    """The one core of a computer: who computes while another does has to wait for it."""

    def __init__(self) -> None:
        self._free = 0.0

    async def busy(self, seconds: float) -> None:
        """Have the core for so many virtual seconds, once it is free."""
        now = asyncio.get_running_loop().time()
        self._free = max(self._free, now) + seconds
        await asyncio.sleep(self._free - now)


def _typed(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Arguments and their types: True is not 1 here."""
    return args, tuple(map(type, args))
