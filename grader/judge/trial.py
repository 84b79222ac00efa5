"""A trial: one submission, tried with one check on chosen schedules, as often as somebody wants, without pytest."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from inspect import signature
from typing import Any

from grader.explain.faults import Fault
from grader.isolation.workers import Workers
from grader.judge.case import Case
from grader.judge.conversation import NotJudged
from grader.judge.loop import JudgeLoop
from grader.judge.points import seed_of
from grader.judge.schedules import Schedules
from grader.judge.student import Student
from grader.judge.submission import Submission
from grader.judge.world import World


class Trial:
    """Tries one submission. What is in doubt is repeated in fresh workers, as when it is graded."""

    def __init__(self, submission: Submission, workers: Workers, seed: int | None = None) -> None:
        self._case = Case(submission)
        self._workers = workers
        self._seed = seed

    def fault(self, check: Callable[..., Any], schedules: Sequence[Any]) -> Fault | None:
        """Why the check fails on these schedules; None when it passes.

        Raises:
            Exception: the submission could not be judged.
        """
        undo, shared = self._case.begin_check(), self._workers.shared
        try:
            found = self._tried(check, schedules)
            while found is not None and self._case.in_doubt:
                undo()
                self._workers.only_fresh()
                self._workers.shared = False
                found = self._tried(check, schedules)
        finally:
            self._workers.shared = shared
        if isinstance(found, NotJudged):
            raise found
        return found

    def fails(self, check: Callable[..., Any], schedule: Any) -> bool:
        """Whether the check fails on this schedule."""
        return self.fault(check, [schedule]) is not None

    def _tried(self, check: Callable[..., Any], schedules: Sequence[Any]) -> Fault | NotJudged | None:
        world, seed = World(), seed_of(self._case.submission.exercise.id, check.__name__, self._seed)
        draw = random.Random(seed)
        try:
            self._case.prepare(self._workers)
            fixtures = {
                "student": Student(self._case, self._workers, world),
                "world": world,
                "draw": draw,
                "schedules": Schedules(schedules, draw, seed),
            }
            with asyncio.Runner(loop_factory=JudgeLoop) as runner:
                runner.run(check(**{name: fixtures[name] for name in signature(check).parameters}))
        except (Fault, NotJudged) as found:
            return found
        return None
