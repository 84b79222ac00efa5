"""Hand-made reports and a tiny pack of exercises, for tests that judge nothing."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.report import SCHEMA, CheckResult, Environment, Finding, Output, Report, Span

JUDGE = Path(__file__).parent.parent / "grader" / "judge"

SEQUENTIAL = [
    Span("make_coffee", 5, "work", 0.0, 1.0),
    Span("make_coffee", 7, "wait", 1.0, 6.0),
    Span("fry_eggs", 12, "work", 6.0, 7.0),
    Span("fry_eggs", 14, "wait", 7.0, 10.0),
]
TOGETHER = [
    Span("make_coffee", 5, "work", 0.0, 1.0),
    Span("fry_eggs", 12, "work", 1.0, 2.0),
    Span("make_coffee", 7, "wait", 1.0, 6.0),
    Span("fry_eggs", 14, "wait", 2.0, 5.0),
]
EGGS_FIRST = [
    Span("fry_eggs", 12, "work", 0.0, 1.0),
    Span("make_coffee", 5, "work", 1.0, 2.0),
    Span("fry_eggs", 14, "wait", 1.0, 4.0),
    Span("make_coffee", 7, "wait", 2.0, 7.0),
]
ONE_BY_ONE = Finding(
    code="M03",
    name="sequential-await",
    line=22,
    also=[23],
    source="    await make_coffee()",
    message="`await make_coffee()` starts it and waits for its end: the eggs begin only after the coffee.",
    fix="Create both tasks first, then await them.",
)
LATE = Finding(
    code="M22",
    name="start-order",
    line=22,
    also=[],
    source="    eggs = asyncio.create_task(fry_eggs())",
    message="Concurrent, but 1.0 min late: the longest wait goes first.",
    fix="Start the coffee before the eggs.",
)


def check(outcome: Any, sentence: str, message: str = "", points: int = 1) -> CheckResult:
    """A check that is worth `points`, and earned them if it passed."""
    return CheckResult(
        sentence.partition(" ")[0], sentence, outcome, message, points if outcome == "passed" else 0, points
    )


def report(**changes: Any) -> Report:
    """The breakfast of ex2, one dish after the other; `changes` make another run of it."""
    values: dict[str, Any] = {
        "schema": SCHEMA,
        "exercise": "ex2",
        "name": "breakfast-tasks",
        "file": "breakfast.py",
        "verdict": "failed",
        "points": 2,
        "max_points": 5,
        "elapsed": 10.0,
        "budget": 6.0,
        "unit": "min",
        "seed": 7,
        "schedule": {},
        "checks": [
            check("passed", "Each dish alone still takes its own time: coffee 6, eggs 4.", points=2),
            check("failed", "The eggs begin before the coffee is ready.", "They began at 6.0 min."),
            check("failed", "Breakfast is ready in 6 minutes.", ONE_BY_ONE.message),
            check("not_judged", "The same with dishes of other times."),
        ],
        "findings": [ONE_BY_ONE],
        "timeline": SEQUENTIAL,
        "wanted": TOGETHER,
        "output": Output("", cut=False),
        "environment": Environment("0.1.0", "3.11", ["files", "net", "fork", "signals", "memory"]),
    }
    return Report(**values | changes)


def passed(**changes: Any) -> Report:
    """The same breakfast, cooked in six minutes."""
    values: dict[str, Any] = {
        "verdict": "passed",
        "points": 5,
        "elapsed": 6.0,
        "findings": [],
        "timeline": TOGETHER,
        "checks": [check("passed", "Breakfast is ready in 6 minutes.", points=5)],
    }
    return report(**values | changes)


def not_judged(**changes: Any) -> Report:
    """A run that the grader could not finish."""
    values: dict[str, Any] = {
        "verdict": "not_judged",
        "points": 0,
        "elapsed": None,
        "findings": [],
        "timeline": [],
        "checks": [check("not_judged", "Breakfast is ready in 6 minutes.", "The worker ended without a word.")],
    }
    return report(**values | changes)


FACTS = '''"""Hidden checks."""
import no_such_module_as_this  # reading the facts must not run the file

FACTS = Facts(
    title="{id} {name}",
    file="{file}",
    functions=("main",),
    points={points},
    unit="min",
    summary="what {name} is about",
    hints=("Draw who is doing what in minute 2.", "A task starts without being awaited.",
           "`create_task`, then `await`."),
    learned="A coroutine you only call does nothing; a task starts by itself.",
)
'''


def make_exercise(pack: Path, number: int, name: str, file: str = "breakfast.py", points: int = 5) -> None:
    """Add both halves of an exercise to a pack."""
    folder = f"ex{number:02d}-{name}"
    starter, solution = pack / "exercises" / folder, pack / "solutions" / folder
    starter.mkdir(parents=True)
    solution.mkdir(parents=True)
    (starter / "README.md").write_text(f"# ex{number} {name}\n")
    (starter / file).write_text("def main():\n    pass\n")
    facts = FACTS.format(id=f"ex{number}", name=name, file=file, points=points)
    (solution / "checks.py").write_text(facts)


def make_pack(folder: Path) -> Path:
    """A pack of three exercises."""
    make_exercise(folder, 1, "breakfast-coroutines")
    make_exercise(folder, 2, "breakfast-tasks")
    make_exercise(folder, 5, "one-cook", "one_cook.py", 8)
    return folder


@dataclass
class Submission:
    """What the fake judge is handed."""

    exercise: Exercise
    path: Path
    shown: str


class Room:
    """A class folder to type commands in, over a tiny pack and a judge that only says what it is told to."""

    def __init__(self, folder: Path, monkeypatch: Any) -> None:
        self.pack = make_pack(folder / "pack")
        self.folder = folder / "class"
        self.judged: list[Submission] = []
        self.seed: int | None = None
        self.isolation = ""
        self.errors: list[Exception] = []
        self.answers: dict[str, Report] = {}
        shutil.copytree(self.pack / "exercises", self.folder / "exercises")
        judge = ModuleType("grader.judge")
        vars(judge).update(Submission=Submission, grade=self.grade, __path__=[str(JUDGE)])
        monkeypatch.setitem(sys.modules, "grader.judge", judge)
        monkeypatch.setattr(Catalog, "installed", lambda: Catalog.pack(self.pack))
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.chdir(self.folder)

    def grade(
        self, submissions: list[Submission], *, seed: int | None, isolation: str, errors: list[Exception] | None = None
    ) -> list[Report]:
        """Stands in for the judge."""
        (errors if errors is not None else []).extend(self.errors)
        self.judged, self.seed, self.isolation = submissions, seed, isolation
        return [self.answer(submission.exercise) for submission in submissions]

    def answer(self, exercise: Exercise) -> Report:
        """The report a test has set for an exercise; else it passes."""
        passes = passed(
            exercise=exercise.id,
            name=exercise.name,
            points=exercise.facts.points,
            max_points=exercise.facts.points,
        )
        return self.answers.get(exercise.id, passes)

    def file(self, exercise: str) -> Path:
        """The student's file of an exercise."""
        return Catalog.pack(self.pack).find(exercise).file_in(self.folder)
