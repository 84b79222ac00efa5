"""World functions as the student sees them: stubs that ask the judge, and wait for its answer."""

from __future__ import annotations

import asyncio
import builtins
import weakref
from collections.abc import Callable
from typing import Any

from grader.protocol.messages import Ask, Drop, Note
from grader.protocol.orders import Answer, Fail
from grader.protocol.values import Many, Stub, Value, clean, from_plain, to_plain
from grader.worker.baton import Baton
from grader.worker.exchange import Exchange
from grader.worker.loop import StudentFuture, StudentLoop
from grader.worker.trace import Trace

Result = tuple[Any, BaseException | None]


class World:
    """Makes stubs, and brings answers to those who wait."""

    baton: Baton
    names: Callable[[], dict[str, Any]]
    """The names of the student's module, where the classes of errors are found."""

    def __init__(self, loop: StudentLoop, exchange: Exchange, trace: Trace) -> None:
        self._loop = loop
        self._exchange = exchange
        self._trace = trace
        self._asks = 0
        self._waiting: dict[int, tuple[int, asyncio.Future[Any]]] = {}
        self._results: dict[int, Result] = {}
        self._standing: set[int] = set()
        self._early: dict[int, tuple[int, Answer | Fail]] = {}
        self._raised: dict[int, tuple[weakref.ref[BaseException], int]] = {}

    def value(self, value: Value) -> Any:
        """A value of the judge's as an object of this process; stubs become functions."""
        if isinstance(value, Stub):
            return self.stub(value)
        if isinstance(value, Many):
            return from_plain(Many(value.kind, tuple(self.value(item) for item in value.items)))
        return value

    def plain(self, value: Any) -> Value:
        """A value of the student's as the judge is told it."""
        return to_plain(value, self.ask_of)

    def ask_of(self, error: Any) -> int:
        """The request for which the world raised this very exception; 0 for all else."""
        known = self._raised.get(id(error))
        return known[1] if known is not None and known[0]() is error else 0

    def forget(self) -> None:
        self._waiting.clear()
        self._results.clear()
        self._raised.clear()

    def stub(self, stub: Stub) -> Callable[..., Any]:
        """A function that takes any arguments and asks the judge; it counts as asked when it first runs."""

        def quick(*args: Any, **kwargs: Any) -> None:
            self._ask(stub.name, args, kwargs, self._exchange.detail)  # in a loop without end, not every one is told

        def work(*args: Any, **kwargs: Any) -> Any:
            ask = self._ask(stub.name, args, kwargs)
            self._stand(ask)
            value, error = self._results.pop(ask, (None, None))
            if error is not None:
                raise error
            return value

        async def wait(*args: Any, **kwargs: Any) -> Any:
            return await self._answer_to(self._ask(stub.name, args, kwargs), stub.hang)

        async def cook(*args: Any, **kwargs: Any) -> Any:
            ask = self._ask(stub.name, args, kwargs)
            self._standing.add(ask)
            self._stand(ask)
            self._standing.discard(ask)
            return await self._answer_to(ask, stub.hang)

        made: Callable[..., Any] = {"quick": quick, "work": work, "async": wait, "dish": cook}[stub.kind]
        made.__name__ = made.__qualname__ = stub.name
        made.__module__ = "world"
        return made

    def _ask(
        self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any], tell: Callable[[Ask], None] | None = None
    ) -> int:
        self._asks += 1
        place = self._trace.place()
        event = Ask(
            ask=self._asks,
            name=name,
            args=tuple(self.plain(value) for value in args[:20]),
            kwargs={clean(key): self.plain(value) for key, value in list(kwargs.items())[:20]},
            place=place if place.spots else self.baton.running.origin or place,
            thread=not self.baton.on_main(),
        )
        (tell or self._exchange.tell)(event)
        return self._asks

    def _stand(self, ask: int) -> None:
        self.baton.park("call", ask=ask)

    async def _answer_to(self, ask: int, hang: bool) -> Any:
        # The place in line among the timers of one instant is taken now, as a sleep of the same length would.
        future = self._loop.create_future()
        self._waiting[ask] = (self._loop.reserve(), future)
        if ask in self._early:
            self.answered(*self._early.pop(ask))
        try:
            return await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                future.exception()  # the cancel crossed an answer, which nobody will read any more
            self._exchange.tell(Drop(ask))
            if hang:
                await self._hung_up(ask)
            raise
        finally:
            self._waiting.pop(ask, None)

    async def _hung_up(self, ask: int) -> None:
        """Hanging up takes the time that the judge gives it, however often it is cancelled meanwhile."""
        future = HangUp(loop=self._loop)
        self._waiting[ask] = (self._loop.reserve(), future)
        try:
            await future
        except asyncio.CancelledError:
            pass  # the first cancel goes on, once this is over

    def answered(self, due: int, order: Answer | Fail) -> None:
        """Bring an answer: to a thread at once, to a coroutine in its reserved place among the timers."""
        if self.baton.answer(order.ask):
            if isinstance(order, Fail) or order.last:
                self._results[order.ask] = self._result(order)
        elif order.ask in self._waiting:
            number, future = self._waiting[order.ask]
            self._loop.place(due, number, _settle, future, self._result(order))
        elif order.ask in self._standing:
            self._early[order.ask] = (due, order)  # both answers came at once: the dish need not wait at all

    def _result(self, order: Answer | Fail) -> Result:
        return (self.value(order.value), None) if isinstance(order, Answer) else (None, self._error(order))

    def _error(self, fail: Fail) -> BaseException:
        """An error of the class that the student's file keeps for the world."""
        kind: Any = self.names().get(fail.kind, getattr(builtins, fail.kind, None))
        try:
            error = kind(*map(self.value, fail.args))
            known = issubclass(type(error), Exception)
        except Exception:  # the class is gone, is no class, or takes other arguments
            known = False
        if not known:
            self._exchange.tell(Note("no_class", fail.kind))
            return RuntimeError(f"the world has no {fail.kind} to raise")
        if type(error).__weakrefoffset__:  # Python's own errors have no room for a weak reference
            self._raised[id(error)] = (weakref.ref(error), fail.ask)
        return error  # type: ignore[no-any-return]


class HangUp(StudentFuture):
    """What a cancelled call waits for before it ends: no cancel ends it earlier."""

    def cancel(self, msg: Any = None) -> bool:
        return False


def _settle(future: asyncio.Future[Any], result: Result) -> None:
    if future.done():
        return
    value, error = result
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)
