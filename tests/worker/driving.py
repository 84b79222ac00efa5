"""Runs of small programs in real workers, seen as the judge sees them."""

from __future__ import annotations

import asyncio
import textwrap
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

from grader.explain.faults import Fault
from grader.isolation.workers import Workers
from grader.judge.case import Case
from grader.judge.conversation import NotJudged
from grader.judge.loop import JudgeLoop
from grader.judge.student import Student
from grader.judge.world import World
from grader.run import Run
from grader.worker.outline import outline

FILE = "demo.py"


class Driver:
    """Hands sources to workers, and gives back what was seen of the run."""

    def __init__(self, workers: Workers, head: str = "") -> None:
        self.workers = workers
        self._head = head

    def after(self, head: str) -> Driver:
        """A driver that puts these lines before every source."""
        return Driver(self.workers, head)

    def run(self, source: str, *args: Any, name: str = "main", world: World | None = None, **options: Any) -> Run:
        """Import the source, and call `name`."""
        return self.judged(source, world, lambda student: student.run(name, *args, **options))

    def script(self, source: str) -> Run:
        """Execute the source as `python demo.py` does."""
        return self.judged(source, None, lambda student: student.script())

    def look(self, source: str, *args: Any, name: str = "main") -> Run:
        """Call `name` without awaiting what it gives back."""
        return self.judged(source, None, lambda student: student.look(name, *args))

    def fault(self, source: str, *args: Any, **options: Any) -> Fault:
        """The fault that ends a run which cannot come to its end."""
        try:
            run = self.run(source, *args, **options)
        except Fault as fault:
            return fault
        raise AssertionError(f"it ended: {run.outcome}, printed {run.output!r}")

    def value(self, source: str, *args: Any, **options: Any) -> Any:
        """What `main` returns."""
        outcome = self.run(source, *args, **options).outcome
        assert outcome is not None
        assert outcome.kind in ("returned", "plain"), outcome
        return outcome.value

    def judged(self, source: str, world: World | None, act: Callable[[Student], Awaitable[Run]]) -> Run:
        """A run of the source, by way of whatever the student fixture can do. While it is in doubt, it is repeated."""
        case = case_of(source, self._head)
        student = Student(case, self.workers, world or World())

        async def judge() -> Run:
            return await act(student)

        undo = case.begin_check()
        while True:
            try:
                with asyncio.Runner(loop_factory=JudgeLoop) as runner:
                    return runner.run(judge())
            except NotJudged:
                if not case.in_doubt:
                    raise
                undo()


def case_of(source: str, head: str = "") -> Case:
    """A submission of a made-up exercise, read and parsed already."""
    text = "".join(textwrap.dedent(part).strip("\n") + "\n" for part in (head, source) if part)
    exercise = SimpleNamespace(id="ex0", facts=SimpleNamespace(file=FILE, unit="min"))
    submission: Any = SimpleNamespace(exercise=exercise, shown=FILE)
    return Case(submission, source=text, sketch=outline(text, FILE), prepared=True)


def lines(run: Run) -> list[str]:
    """What was printed, line by line."""
    return run.output.splitlines()


def said(run: Run) -> list[tuple[float, str]]:
    """Each printed line with the minute it was printed at."""
    return [(each.at, line) for each in run.prints for line in each.text.splitlines()]
