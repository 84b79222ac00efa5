"""One run's conversation with a worker: orders go out, events come in, requests to the world are answered."""

from __future__ import annotations

import asyncio
from typing import Any

from grader.clock import to_seconds, to_ticks
from grader.explain import ending
from grader.explain.faults import Fault
from grader.isolation.workers import Worker
from grader.judge.handoff import Handoff, HandoffOver, Malformed, Silent
from grader.judge.loop import JudgeLoop
from grader.judge.world import Request, World
from grader.protocol.messages import (
    Answer,
    Ask,
    Began,
    Collected,
    Drop,
    Event,
    Loaded,
    Order,
    Raised,
    Rested,
    Returned,
)
from grader.protocol.values import from_plain, to_plain
from grader.run import Outcome, Run, WorldCall

LIMIT = 1000.0
"""Minutes after which a run is taken to have no end."""


class NotJudged(Exception):
    """The machine or the grader is at fault; the submission is not."""


class Conversation:
    """Ties a run to a worker, on the running loop. `looking`: the first call is only to say what it gives back."""

    def __init__(self, worker: Worker, world: World, run: Run, looking: bool = False) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JudgeLoop)
        run.origin = run.now = loop.ticks
        self.run = run
        self._loop = loop
        self._worker = worker
        self._world = world
        self._looking = looking
        self._handoff = loop.handoff = Handoff(loop, worker, self._heard, self._stood, self._over)
        self._answers: dict[str, asyncio.Future[Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._broken: Exception | None = None

    def order(self, order: Order) -> None:
        self._handoff.order(order)

    async def until(self, what: str) -> Any:
        """Wait for something of the worker's: `loaded`, `call 1`, `collected`, `rested`.

        Raises:
            Fault: the run broke off; or it still went on after a thousand minutes. (That guard is a weak timer: where
                everybody waits for ever, the deadlock is seen first.)
        """
        if self._broken is not None:
            raise self._broken
        limit = self._loop.ticks + to_ticks(LIMIT)
        guard = self._loop.place(limit, self._loop.reserve(), self._give_up, weak=True)
        try:
            return await self._answer_to(what)
        finally:
            guard.cancel()
            del self._answers[what]

    def close(self) -> None:
        """Let go of the loop; the worker is the caller's."""
        self._loop.handoff = None
        self._handoff.ended = True
        for task in self._tasks:
            task.cancel()

    def _answer_to(self, what: str) -> asyncio.Future[Any]:
        return self._answers.setdefault(what, self._loop.create_future())

    def _resolve(self, what: str, value: Any = None) -> None:
        future = self._answer_to(what)
        if not future.done():
            future.set_result(value)

    def _fail(self, error: Exception) -> None:
        self._broken = error
        for future in self._answers.values():
            if not future.done():
                future.set_exception(error)

    def _give_up(self) -> None:
        self.run.now = self._loop.ticks
        self._fail(ending.too_long(self.run, LIMIT))

    # -- what the hand-off reports

    def _heard(self, event: Event) -> None:
        run = self.run
        run.now = self._loop.ticks
        run.hear(event)
        match event:
            case Ask():
                self._asked(event)
            case Drop():
                self._dropped(event)
            case Loaded():
                self._resolve("loaded", event.problem)
            case Began(kind="awaitable") if not self._looking:
                pass  # it is awaited now; how that ends comes later
            case Began():
                self._ended(event.call, Outcome(event.kind, run.at(), from_plain(event.value)))
            case Returned():
                value = from_plain(event.value)
                self._ended(event.call, Outcome("returned", run.at(), value, None, event.left, run.in_flight()))
            case Raised():
                outcome = Outcome("raised", run.at(), None, event.problem, event.left, run.in_flight())
                self._ended(event.call or 1, outcome)
            case Collected():
                self._resolve("collected")
            case Rested():
                self._resolve("rested")

    def _ended(self, call: int, outcome: Outcome) -> None:
        if call not in self.run.outcomes:
            self.run.outcomes[call] = outcome
            self._resolve(f"call {call}", outcome)

    def _stood(self, begin: int, end: int) -> None:
        origin = self.run.origin
        self.run.blocked.append((to_seconds(begin - origin), to_seconds(end - origin)))

    def _over(self, over: HandoffOver) -> None:
        self.run.now = self._loop.ticks
        if self._worker.frames == 0:
            self._fail(NotJudged("a worker did not start"))
        elif not isinstance(over, Silent):
            self._fail(ending.fault_of(over, self.run))
        else:
            self._fail(NotJudged("the machine gave the program no time to run"))

    # -- the world

    def _asked(self, ask: Ask) -> None:
        """Answer a request, in a task of the judge's."""
        if ask.ask <= self._latest_ask() or ask.name not in self._world.functions:
            self._forged("a request that no stub makes")
            return
        args = tuple(from_plain(value) for value in ask.args)
        kwargs = {name: from_plain(value) for name, value in ask.kwargs.items()}
        task = self._loop.create_task(self._answer(self.run.asked(ask, args, kwargs)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _dropped(self, drop: Drop) -> None:
        """A cancel may come late, after a loop that stood still; but not for what was never asked."""
        if drop.ask > self._latest_ask():
            self._forged("a cancel of nothing")
        else:
            self.run.dropped(drop)

    def _forged(self, what: str) -> None:
        self._fail(ending.fault_of(Malformed(what), self.run))

    def _latest_ask(self) -> int:
        return self.run.calls[-1].number if self.run.calls else 0

    async def _answer(self, call: WorldCall) -> None:
        def hands_off() -> None:
            self.run.now = self._loop.ticks
            call.worked = self.run.at()
            self.order(Answer(call.number, last=False))

        try:
            value = await self._world.functions[call.name](Request(call, hands_off))
        except Fault as fault:
            fault.run = self.run
            self._fail(fault)
            return
        self.run.now = self._loop.ticks
        if call.how == "running":
            call.end, call.how = self.run.at(), "done"
            self.order(Answer(call.number, to_plain(value)))
