"""The `student` fixture: the submission, as something a check can call.

`await student.run("main")` is a message to another process; what comes back is a `Run`, the record of all that was
seen. Every run loads the file afresh.
"""

from __future__ import annotations

import asyncio
import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from grader.clock import to_seconds
from grader.explain import ending
from grader.explain.faults import Fault
from grader.isolation.usage import stands_still
from grader.isolation.workers import Worker, Workers
from grader.judge.case import Case
from grader.judge.handoff import Handoff, HandoffOver, Silent
from grader.judge.loop import JudgeLoop
from grader.run import Outcome, Run
from grader.judge.world import Request, World
from grader.protocol.messages import (
    Answer,
    Ask,
    Began,
    Call,
    Collect,
    Collected,
    Drop,
    Event,
    Load,
    Loaded,
    Put,
    Raised,
    Returned,
    Serve,
)
from grader.protocol.values import Stub, from_plain, to_plain

LIMIT = 1000.0
"""Minutes after which a run is taken to have no end."""

TAIL = 5.0
"""Minutes for which the judge listens on after a return: nothing may be asked any more."""


class NotJudged(Exception):
    """The machine or the grader is at fault; the submission is not."""


class Student:
    """One submission within one check."""

    def __init__(self, case: Case, workers: Workers, world: World) -> None:
        self.case = case
        self.sketch = case.sketch
        self._workers = workers
        self._world = world
        self._worker: Worker | None = None
        self._handoff: Handoff | None = None
        self._pending: dict[str, asyncio.Future[Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._run: Run | None = None
        self._looking = False
        self._broken: Exception | None = None

    async def run(
        self,
        name: str,
        *args: Any,
        put: Mapping[str, Stub] | None = None,
        budget: float | None = None,
        wanted: Iterable[Any] = (),
        schedule: Mapping[str, float] | None = None,
        stated: bool = False,
    ) -> Run:
        """Load the file, call `name` with `args`, listen on for some minutes, and tell what was seen.

        `put` replaces names of the module by world functions before the call. `budget` and `wanted` are what
        this run is measured by, for the report; the `stated` run is the one that a passed report shows.

        Raises:
            Fault: the run had no end, or the file could not be loaded.
        """
        run = self._new_run(name, budget, wanted, schedule, stated)
        try:
            await self._load(run)
            handoff = self._serve(put or {})
            run.restart()
            handoff.order(Call(1, name, tuple(to_plain(argument) for argument in args)))
            await self._until("call 1", run)
            await self._listen_on(run)
        finally:
            self._end()
        return run

    async def together(self, *names: str) -> Run:
        """Call several functions at one instant, in this order, on one loop; outcomes are numbered from 1."""
        run = self._new_run(" and ".join(names), None, (), None, False)
        try:
            await self._load(run)
            handoff = self._serve({})
            run.restart()
            for number, name in enumerate(names, 1):
                handoff.order(Call(number, name))
            for number in range(1, len(names) + 1):
                await self._until(f"call {number}", run)
            await self._listen_on(run)
        finally:
            self._end()
        return run

    def missing(self, name: str, run: Run) -> Fault:
        """E03: the file has no such function; names what it has instead."""
        known = [*dict.fromkeys([*(each.name for each in self.sketch.functions), *self.sketch.names])]
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        line = next((each.line for each in self.sketch.functions if each.name in near), None)
        meant = f" Is `{near[0]}` the one that is meant?" if near else ""
        return Fault(
            "E03",
            f"There is no function `{name}` in {self.case.file}.{meant}",
            "Keep the names that the exercise gave.",
            line=line,
            run=run,
            last=True,
        )

    def remark(self, fault: Fault) -> None:
        """Something that could be better in a run that passes."""
        self.case.remarks.append(fault)

    async def look(self, name: str, *args: Any) -> Run:
        """Only call `name`, without awaiting: what does it give back?"""
        run = self._new_run(name, None, (), None, False)
        self._looking = True
        try:
            await self._load(run)
            handoff = self._serve({})
            run.restart()
            handoff.order(Call(1, name, tuple(to_plain(argument) for argument in args), look=True))
            await self._until("call 1", run)
        finally:
            self._looking = False
            self._end()
        return run

    async def script(self, *, budget: float | None = None) -> Run:
        """Execute the file as a script, as `python breakfast.py` does; the outcome is how that ended."""
        run = self._new_run(self.case.file, budget, (), None, False)
        try:
            await self._load(run, main=True)
            await self._listen_on(run)
        finally:
            self._end()
        return run

    # -- the course of a run

    def _new_run(
        self,
        name: str,
        budget: float | None,
        wanted: Iterable[Any],
        schedule: Mapping[str, float] | None,
        stated: bool,
    ) -> Run:
        run = Run(self.case.file, self.sketch, name, budget, tuple(wanted), dict(schedule or {}))
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JudgeLoop)
        run.origin = run.now = loop.ticks
        self._worker = self._workers.fresh()
        self._handoff = loop.handoff = Handoff(loop, self._worker.wire, self._heard, self._stood, self._over)
        self._run = run
        if stated:
            self.case.stated = run
        return run

    async def _load(self, run: Run, main: bool = False) -> None:
        assert self._handoff is not None
        self._handoff.order(Load(self.case.source, self.case.file, main))
        problem = await self._until("load", run)
        if main:
            how = "raised" if problem else "returned"
            run.outcomes[1] = Outcome("raised" if how == "raised" else "returned", run.at(), problem=problem)
        elif problem is not None:
            from grader.explain.problems import loading_failed

            raise loading_failed(problem, run)

    def _serve(self, put: Mapping[str, Stub]) -> Handoff:
        assert self._handoff is not None
        self._handoff.order(Serve())
        for name, stub in put.items():
            self._handoff.order(Put(name, stub))
        return self._handoff

    async def _until(self, what: str, run: Run) -> Any:
        """Wait for something of the worker's; a guard, which does not count as waiting, ends a run without end."""
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JudgeLoop)
        if self._broken is not None:
            raise self._broken
        future = self._pending.setdefault(what, loop.create_future())
        guard = loop.place(loop.ticks + int(LIMIT * 1e6), loop.reserve(), self._give_up, run, weak=True)
        try:
            return await future
        finally:
            guard.cancel()
            self._pending.pop(what, None)

    def _give_up(self, run: Run) -> None:
        run.now = asyncio.get_running_loop().ticks  # type: ignore[attr-defined]
        self._fail(ending.too_long(run, LIMIT))

    async def _listen_on(self, run: Run) -> None:
        """After a return nothing more should happen; then the worker is asked what was forgotten."""
        await asyncio.sleep(TAIL)
        assert self._handoff is not None
        self._handoff.order(Collect())
        await self._until("collected", run)

    def _end(self) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JudgeLoop)
        loop.handoff = None
        if self._handoff is not None:
            self._handoff.ended = True
        for task in self._tasks:
            task.cancel()
        if self._worker is not None:
            self._worker.end()

    # -- what the worker says

    def _heard(self, event: Event) -> None:
        run = self._run
        assert run is not None
        run.now = asyncio.get_running_loop().ticks  # type: ignore[attr-defined]
        run.hear(event)
        match event:
            case Ask():
                self._asked(event, run)
            case Drop():
                run.dropped(event)
            case Loaded():
                self._resolve("load", event.problem)
            case Began(kind="awaitable") if not self._looking:
                pass  # it is awaited now; how that ends comes later
            case Began():
                self._ended(run, event.call, Outcome(event.kind, run.at(), from_plain(event.value)))
            case Returned():
                outcome = Outcome("returned", run.at(), from_plain(event.value), None, event.left, run.in_flight())
                self._ended(run, event.call, outcome)
            case Raised():
                outcome = Outcome("raised", run.at(), None, event.problem, event.left, run.in_flight())
                self._ended(run, event.call or 1, outcome)
            case Collected():
                self._resolve("collected", None)

    def _stood(self, begin: int, end: int) -> None:
        assert self._run is not None
        self._run.blocked.append((to_seconds(begin - self._run.origin), to_seconds(end - self._run.origin)))

    def _ended(self, run: Run, call: int, outcome: Outcome) -> None:
        if call not in run.outcomes:
            run.outcomes[call] = outcome
            self._resolve(f"call {call}", outcome)

    def _resolve(self, what: str, value: Any) -> None:
        future = self._pending.setdefault(what, asyncio.get_running_loop().create_future())
        if not future.done():
            future.set_result(value)

    def _fail(self, error: Exception) -> None:
        self._broken = error
        for future in self._pending.values():
            if not future.done():
                future.set_exception(error)

    def _over(self, over: HandoffOver) -> None:
        run, worker = self._run, self._worker
        assert run is not None and worker is not None
        run.now = asyncio.get_running_loop().ticks  # type: ignore[attr-defined]
        if isinstance(over, Silent):
            busy = stands_still(worker)
            self._fail(ending.silent(run) if busy else NotJudged("the machine gave the program no time to run"))
        else:
            self._fail(ending.fault_of(over, run))

    def _asked(self, ask: Ask, run: Run) -> None:
        """Answer a request, in a task of the judge's."""
        args = tuple(from_plain(value) for value in ask.args)
        kwargs = {name: from_plain(value) for name, value in ask.kwargs.items()}
        call = run.asked(ask, args, kwargs)
        task = asyncio.get_running_loop().create_task(self._answer(call, run))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, call: Any, run: Run) -> None:
        handoff = self._handoff
        assert handoff is not None
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JudgeLoop)

        def hands_off() -> None:
            run.now = loop.ticks
            call.worked = run.at()
            handoff.order(Answer(call.number, last=False))

        try:
            value = await self._world.functions[call.name](Request(call, hands_off))
        except Fault as fault:
            fault.run = run
            self._fail(fault)
            return
        run.now = loop.ticks
        if call.how == "running":
            call.end, call.how = run.at(), "done"
            handoff.order(Answer(call.number, to_plain(value)))
