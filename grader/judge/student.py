"""The `student` fixture: the submission, as something a check can call.

`await student.run("main")` is a message to another process; what comes back is a `Run`, the record of all that was
seen. Every run loads the file afresh.
"""

from __future__ import annotations

import asyncio
import difflib
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from grader.clock import to_seconds, to_ticks
from grader.explain.faults import Fault
from grader.explain.problems import loading_failed
from grader.isolation.workers import Workers
from grader.judge.case import Case
from grader.judge.conversation import Conversation
from grader.judge.visit import Visit
from grader.judge.world import World
from grader.language import phrase
from grader.protocol.orders import Call, Collect, Load, Put, Rest, Serve
from grader.protocol.values import Stub, to_plain
from grader.run import Run

TAIL = 5.0
"""Minutes for which the judge listens on after a return: nothing may be asked any more."""


class Student:
    """One submission within one check."""

    def __init__(self, case: Case, workers: Workers, world: World) -> None:
        self.case = case
        self.sketch = case.sketch
        self._workers = workers
        self._world = world
        case.runs.clear()

    async def run(
        self,
        name: str,
        *args: Any,
        put: Mapping[str, Stub] | None = None,
        budget: float | None = None,
        wanted: Iterable[Any] = (),
        schedule: Mapping[str, float] | None = None,
        stated: bool = False,
        cancel: float | None = None,
        probe: float | None = None,
        clock: float | None = None,
    ) -> Run:
        """Load the file, call `name` with `args`, listen on for some minutes, and tell what was seen.

        `put`, `budget`, `wanted`, `schedule`, `stated` and `clock` as for `visit`. The call is cancelled `cancel`
        virtual seconds after it began, if it has not ended by then; `probe` is the period of a ticker on its loop.

        Raises:
            Fault: the run had no end, or the file could not be loaded.
        """
        measures: dict[str, Any] = {"budget": budget, "wanted": wanted, "schedule": schedule, "stated": stated}
        async with self.visit(name, put=put, clock=clock, **measures) as visit:
            if probe is not None:
                visit.probe(probe)
            call = visit.call(name, *args)
            if cancel is not None:
                await asyncio.sleep(cancel)
                visit.cancel(call)
            await visit.outcome(call)
        return visit.run

    @asynccontextmanager
    async def visit(
        self,
        name: str,
        *,
        put: Mapping[str, Stub] | None = None,
        budget: float | None = None,
        wanted: Iterable[Any] = (),
        schedule: Mapping[str, float] | None = None,
        stated: bool = False,
        clock: float | None = None,
    ) -> AsyncIterator[Visit]:
        """Load the file for calls of the caller's own; `name` is what the run is about. Afterwards, listen on.

        `put` replaces names of the module by world functions first. `budget`, `wanted` and `schedule` are what the run
        is measured by, for the report; the `stated` run is the one that a passed report shows. The run begins when
        all clocks show `clock` seconds after a full one: 0.7 for a reading of x.7.

        Raises:
            Fault: the run had no end, or the file could not be loaded.
        """
        run = self._new_run(name, budget=budget, wanted=tuple(wanted), schedule=dict(schedule or {}))
        if stated:
            self.case.stated = run
        async with self._served(run, put or {}, clock=clock) as worker:
            yield Visit(worker, run)
            await self._listen_on(worker)

    async def together(self, *names: str) -> Run:
        """Call several functions at one instant, in this order, on one loop; outcomes are numbered from 1."""
        async with self.visit(" and ".join(names)) as visit:
            for call in [visit.call(name) for name in names]:
                await visit.outcome(call)
        return visit.run

    async def look(self, name: str, *args: Any) -> Run:
        """Only call `name`, without awaiting: what does it give back?"""
        run = self._new_run(name)
        async with self._served(run, looking=True) as worker:
            worker.order(Call(1, name, tuple(to_plain(argument) for argument in args), look=True))
            await worker.until("call 1")
        return run

    async def script(self, *, budget: float | None = None) -> Run:
        """Execute the file as a script, as `python breakfast.py` does; the outcome is how that ended."""
        run = self._new_run(self.case.submission.shown, budget=budget)
        async with self._worker(run) as worker:
            worker.order(Load(self.case.source, self.case.file, main=True))
            problem = await worker.until("loaded")
            if problem is not None and problem.type == "SystemExit" and problem.text in ("", "0", "None"):
                problem = None  # `sys.exit(asyncio.run(main()))`: the way of tools to say that all went well
            run.outcomes[1] = run.ended("raised" if problem else "returned", problem=problem)
            await self._listen_on(worker)
        return run

    def remark(self, fault: Fault) -> None:
        """Something that could be better in a run that passes."""
        self.case.remarks.append(fault)

    def missing(self, name: str, run: Run) -> Fault:
        """E03: the file has no such function; names what it has instead."""
        known = [*dict.fromkeys([*(each.name for each in self.sketch.functions), *self.sketch.names])]
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        meant = next((each for each in self.sketch.functions if each.name in near), None)
        told = phrase("Is `{near}` the one that is meant?", near=near[0]) if near else ""
        if meant is not None and meant.name == name:
            told = phrase("The one inside `{parent}` cannot be called from outside.", parent=meant.parent)
        return Fault(
            "E03",
            " ".join(
                filter(None, [phrase("There is no function `{name}` in {file}.", name=name, file=run.file), told])
            ),
            phrase("Keep the names that the exercise gave, and where they stand."),
            line=meant.line if meant is not None else None,
            run=run,
            last=True,
        )

    # -- the course of a run

    def _new_run(self, name: str, **measures: Any) -> Run:
        exercise = self.case.submission.exercise
        run = Run(
            self.case.submission.shown, self.sketch, name, unit=exercise.facts.unit, exercise=exercise.id, **measures
        )
        self.case.runs.append(run)
        return run

    @asynccontextmanager
    async def _worker(self, run: Run, looking: bool = False) -> AsyncIterator[Conversation]:
        """A worker for one run. It is given back only if the run came to its end: then others may follow in it."""
        worker = self._workers.lend()
        worker.vigil = self.case.vigil
        self.case.reused = self.case.reused or worker.runs > 1
        conversation = Conversation(worker, self._world, run, looking)
        try:
            yield conversation
            if self._workers.shared:
                conversation.order(Rest())
                await conversation.until("rested")
                self._workers.take_back(worker)
        finally:
            conversation.close()
            if not worker.idle:
                worker.end()

    @asynccontextmanager
    async def _served(
        self, run: Run, put: Mapping[str, Stub] | None = None, looking: bool = False, clock: float | None = None
    ) -> AsyncIterator[Conversation]:
        """A worker that has loaded the file and takes calls; what loading did is forgotten."""
        async with self._worker(run, looking) as worker:
            worker.order(Load(self.case.source, self.case.file))
            problem = await worker.until("loaded")
            if problem is not None:
                raise loading_failed(problem, run)
            if clock is not None:
                await asyncio.sleep(to_seconds((to_ticks(clock) - worker.now()) % to_ticks(1)))
            worker.order(Serve())
            for name, stub in (put or {}).items():
                worker.order(Put(name, stub))
            run.now = worker.now()
            run.restart()
            yield worker

    async def _listen_on(self, worker: Conversation) -> None:
        """After a return nothing more should happen; then the worker is asked what was forgotten."""
        worker.run.over = True
        await asyncio.sleep(TAIL)
        worker.order(Collect())
        await worker.until("collected")
