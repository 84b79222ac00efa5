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
from grader.judge.loop import JudgeLoop
from grader.judge.points import seed_of
from grader.judge.schedules import Schedules
from grader.judge.student import Student
from grader.judge.submission import Submission
from grader.judge.world import World


class Trial:
    """Tries one submission. What fails in a used worker is repeated in a fresh one, as when it is graded."""

    def __init__(self, submission: Submission, workers: Workers, seed: int | None = None) -> None:
        self._case = Case(submission)
        self._workers = workers
        self._seed = seed

    def fault(self, check: Callable[..., Any], schedules: Sequence[Any]) -> Fault | None:
        """Why the check fails on these schedules; None when it passes.

        Raises:
            Exception: the submission could not be judged.
        """
        self._case.reused = False
        found = self._tried(check, schedules)
        if found is None or not self._case.reused or not self._workers.shared:
            return found
        self._workers.only_fresh()
        self._workers.shared = False
        try:
            return self._tried(check, schedules)
        finally:
            self._workers.shared = True

    def fails(self, check: Callable[..., Any], schedule: Any) -> bool:
        """Whether the check fails on this schedule."""
        return self.fault(check, [schedule]) is not None

    def _tried(self, check: Callable[..., Any], schedules: Sequence[Any]) -> Fault | None:
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
        except Fault as fault:
            return fault
        return None
