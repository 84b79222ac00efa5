"""World functions as the student sees them: stubs that ask the judge, and wait for its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from grader.protocol.messages import Answer, Ask, Drop
from grader.protocol.values import Many, Stub, Value, clean, from_plain, to_plain
from grader.worker.baton import Baton
from grader.worker.exchange import Exchange
from grader.worker.loop import StudentLoop
from grader.worker.trace import Trace


class World:
    """Makes stubs, and brings answers to those who wait."""

    def __init__(self, loop: StudentLoop, exchange: Exchange, trace: Trace) -> None:
        self._loop = loop
        self._exchange = exchange
        self._trace = trace
        self._asks = 0
        self._waiting: dict[int, tuple[int, asyncio.Future[Any]]] = {}
        self._values: dict[int, Any] = {}
        self._standing: set[int] = set()
        self._early: dict[int, tuple[int, Answer]] = {}
        self.baton: Baton

    def value(self, value: Value) -> Any:
        """A value of the judge's as an object of this process; stubs become functions."""
        if isinstance(value, Stub):
            return self.stub(value)
        if isinstance(value, Many):
            return from_plain(Many(value.kind, tuple(self.value(item) for item in value.items)))
        return value

    def stub(self, stub: Stub) -> Callable[..., Any]:
        """A function that takes any arguments and asks the judge; it counts as asked when it first runs."""

        def work(*args: Any, **kwargs: Any) -> Any:
            ask = self._ask(stub.name, args, kwargs)
            self._stand(ask)
            return self._values.pop(ask, None)

        async def wait(*args: Any, **kwargs: Any) -> Any:
            return await self._answer_to(self._ask(stub.name, args, kwargs))

        async def cook(*args: Any, **kwargs: Any) -> Any:
            ask = self._ask(stub.name, args, kwargs)
            self._standing.add(ask)
            self._stand(ask)
            self._standing.discard(ask)
            return await self._answer_to(ask)

        made: Callable[..., Any] = {"work": work, "async": wait, "dish": cook}[stub.kind]
        made.__name__ = made.__qualname__ = stub.name
        made.__module__ = "world"
        return made

    def _ask(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int:
        self._asks += 1
        event = Ask(
            ask=self._asks,
            name=name,
            args=tuple(to_plain(value) for value in args[:20]),
            kwargs={clean(key): to_plain(value) for key, value in list(kwargs.items())[:20]},
            place=self._trace.place(),
            thread=not self.baton.on_main(),
        )
        self._exchange.tell(event)
        return self._asks

    def _stand(self, ask: int) -> None:
        self.baton.park("call", ask=ask)

    async def _answer_to(self, ask: int) -> Any:
        # The place in line among the timers of one instant is taken now, as a sleep of the same length would.
        future = self._loop.create_future()
        self._waiting[ask] = (self._loop.reserve(), future)
        if ask in self._early:
            self.answered(*self._early.pop(ask))
        try:
            return await future
        except asyncio.CancelledError:
            self._exchange.tell(Drop(ask))
            raise
        finally:
            self._waiting.pop(ask, None)

    def answered(self, due: int, answer: Answer) -> None:
        """Bring an answer: to a thread at once, to a coroutine in its reserved place among the timers."""
        if self.baton.answer(answer.ask):
            if answer.last:
                self._values[answer.ask] = self.value(answer.value)
        elif answer.ask in self._waiting:
            number, future = self._waiting[answer.ask]
            self._loop.place(due, number, _resolve, future, self.value(answer.value))
        elif answer.ask in self._standing:
            self._early[answer.ask] = (due, answer)  # both answers came at once: the dish need not wait at all


def _resolve(future: asyncio.Future[Any], value: Any) -> None:
    if not future.done():
        future.set_result(value)
