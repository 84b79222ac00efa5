"""One run's conversation with a worker: orders go out, events come in, requests to the world are answered."""

from __future__ import annotations

import asyncio
from typing import Any

from grader.clock import to_seconds, to_ticks
from grader.explain import ending
from grader.explain.endless import too_long
from grader.explain.faults import Fault
from grader.explain.lines import direct_line
from grader.isolation.workers import Worker
from grader.judge.handoff import Gone, Handoff, HandoffOver, Malformed, Silent
from grader.judge.loop import JudgeLoop
from grader.judge.world import Failure, Function, Request, World
from grader.language import N_, phrase
from grader.protocol.messages import Ask, Began, Collected, Drop, Event, Loaded, Note, Printed, Raised, Rested, Returned
from grader.protocol.orders import Answer, Fail, Order
from grader.protocol.values import from_plain, to_plain
from grader.records import Outcome, WorldCall
from grader.run import Run

LIMIT = 1000.0
"""Minutes after which a run is taken to have no end."""


NOT_STARTED = N_("a worker did not start")
NO_TIME = N_("the machine gave the program no time to run")
KILLED = N_("the process it ran in was ended by somebody else, or by the system")


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
        self._answering: dict[int, asyncio.Task[None]] = {}
        self._broken: Exception | None = None
        self._latest = 0
        """The number of the latest request; the run forgets those that were made while the file was loaded."""

    def order(self, order: Order) -> None:
        self._handoff.order(order)

    def now(self) -> int:
        """The present moment of the judge's loop, in ticks."""
        return self._loop.ticks

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
        for task in self._answering.values():
            task.cancel()

    def _answer_to(self, what: str) -> asyncio.Future[Any]:
        return self._answers.setdefault(what, self._loop.create_future())

    def _resolve(self, what: str, value: Any = None) -> None:
        future = self._answer_to(what)
        if not future.done():
            future.set_result(value)

    def _fail(self, error: Exception) -> None:
        self._broken = self._broken or error
        for future in self._answers.values():
            if not future.done():
                future.set_exception(error)

    def _give_up(self) -> None:
        self.run.now = self._loop.ticks
        self._fail(too_long(self.run, LIMIT, self._handoff.who_waits()))

    # -- what the hand-off reports

    def _heard(self, event: Event) -> None:
        run = self.run
        if self._looking and run.outcome is not None and isinstance(event, Printed):
            return  # the call is over, and what it scheduled has begun: that is as it should be
        run.now = self._loop.ticks
        run.hear(event)
        match event:
            case Ask():
                self._asked(event)
            case Drop():
                self._dropped(event)
            case Note(kind="no_class"):
                self._fail(ending.class_gone(event.text, run))
            case Note(kind="interference"):
                self._fail(ending.interference(run))
            case Loaded():
                self._resolve("loaded", event.problem)
            case Began(kind="awaitable") if not self._looking:
                pass  # it is awaited now; how that ends comes later
            case Began():
                self._ended(event.call, run.ended(event.kind, from_plain(event.value)))
            case Returned():
                self._ended(event.call, run.ended("returned", from_plain(event.value), None, event.left))
            case Raised():
                self._ended(event.call or 1, run.ended("raised", None, event.problem, event.left))
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
        if isinstance(over, Gone):
            self._died(over)
        elif self._worker.frames == 0:
            self._fail(NotJudged(phrase(NOT_STARTED)))
        elif isinstance(over, Silent):
            self._fail(NotJudged(phrase(NO_TIME)))
        else:
            self._fail(ending.fault_of(over, self.run))

    def _died(self, over: Gone) -> None:
        """Whoever did it: only for its own doing is the submission to blame."""
        death = self._worker.death()
        if self._worker.vigil.blames(death) and self._worker.frames:
            self._fail(ending.killed(death, over, self.run))
        else:
            self._fail(NotJudged(phrase(KILLED)))

    # -- the world

    def _asked(self, ask: Ask) -> None:
        """Take a request down, and answer it in a task of the judge's."""
        if ask.ask <= self._latest or ask.name not in self._world.functions:
            self._forged("a request that no stub makes")
            return
        self._latest = ask.ask
        args = tuple(from_plain(value) for value in ask.args)
        call = self.run.asked(ask, args, {name: from_plain(value) for name, value in ask.kwargs.items()})
        function = self._world.functions[ask.name]
        try:
            function.bound(call)
        except Fault as fault:
            self._blame(fault, call)
        else:
            if function.drawn is not None:
                self.run.kinds.setdefault(call.name, function.drawn)
            if function.kind == "work":
                self.run.plain.add(call.name)
            self.run.told[call.name] = function.told
            if function.kind == "quick":
                self.run.quick.add(call.name)
                call.end, call.how = call.begin, "done"
            else:
                self._answering[call.number] = self._loop.create_task(self._answer(call, function))

    async def _answer(self, call: WorldCall, function: Function) -> None:
        try:
            call.value = await function.answering(Request(call, lambda: self._hands_off(call)))
        except Failure as failure:
            call.value = failure
            self._ends(call, Fail(call.number, failure.kind, tuple(map(to_plain, failure.arguments))))
        except Fault as fault:
            self._blame(fault, call)
        except Exception as error:  # the check's own mistake: nobody is to wait for this answer
            self._fail(error)
        else:
            self._ends(call, Answer(call.number, to_plain(call.value)))

    def _ends(self, call: WorldCall, order: Answer | Fail) -> None:
        self.run.now = self._loop.ticks
        call.end, call.how = self.run.at(), "done" if isinstance(order, Answer) else "failed"
        self.order(order)
        del self._answering[call.number]

    def _hands_off(self, call: WorldCall) -> None:
        self.run.now = self._loop.ticks
        call.worked = self.run.at()
        self.order(Answer(call.number, last=False))

    def _dropped(self, drop: Drop) -> None:
        """The student's side cancelled a request; it may need its time to hang up.

        A cancel may come late, after a loop that stood still; but not for what was never asked.
        """
        if drop.ask > self._latest:
            self._forged("a cancel of nothing")
            return
        call = self.run.dropped(drop)
        if call is None:
            return
        if call.number in self._answering:
            self._answering.pop(call.number).cancel()
        hang = self._world.functions[call.name].hang
        if hang:
            self._loop.call_later(hang, self._hung_up, call)
        else:
            self.run.hung_up(call)

    def _forged(self, what: str) -> None:
        self._fail(ending.fault_of(Malformed(what), self.run))

    def _hung_up(self, call: WorldCall) -> None:
        self.run.now = self._loop.ticks
        self.run.hung_up(call)
        self.order(Answer(call.number))

    def _blame(self, fault: Fault, call: WorldCall) -> None:
        fault.run, fault.line = self.run, fault.line or direct_line(self.run, call.place)
        self._fail(fault)
