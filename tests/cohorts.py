"""Stores of made-up classes, written through the store's own functions, and read as `cohort report` reads them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from grader.catalog import Catalog
from grader.cohort.gradebook import Gradebook, gradebook
from grader.cohort.reading import opened
from grader.cohort.roster import read_roster
from grader.cohort.store import Row, Store
from grader.exercise import Exercise
from grader.explain.codes import name_of
from grader.report import Finding, Report, Span
from samples import not_judged, passed, report

ROSTER = """\
username,name,email,identifier,section
anna,Anna Ångström,anna@example.org,1001,A
=cmd,"=HYPERLINK(""http://x"")",+bob@example.org,1002,A
zoe,"Zoë, the third",zoe@example.org,,B
"""


def row(student: str, graded: Report, **changes: Any) -> Row:
    """What the store keeps of a report."""
    values: dict[str, Any] = {
        "student": student,
        "exercise": graded.exercise,
        "content": f"content of {student} {graded.exercise}",
        "verdict": graded.verdict,
        "points": None if graded.verdict == "not_judged" else graded.points,
        "max_points": graded.max_points,
        "code": graded.findings[0].code if graded.findings else None,
        "grader": "0.1.0",
        "python": "3.13.0",
        "language": "en",
        "seed": graded.seed,
        "isolation": "full",
        "at": "2027-01-31T12:00:00Z",
        "report": msgspec.json.encode(graded).decode(),
    }
    return Row(**values | changes)


SMALL = [
    row("anna", passed()),
    row("anna", report(exercise="ex10", name="breathe", points=0, max_points=8)),
    row("=cmd", not_judged()),
    row("=cmd", report(exercise="ex10", name="breathe", points=3, max_points=8)),
]


def stored(path: Path, rows: Iterable[Row]) -> Path:
    """A store with these rows."""
    with Store(path) as store:
        for each in rows:
            store.put(each)
    return path


def book_of(folder: Path, rows: Iterable[Row], roster: str = "") -> Gradebook:
    """The gradebook of these rows."""
    stored(folder / "book.sqlite", rows)
    (folder / "roster.csv").write_text(roster, encoding="utf-8")
    known = read_roster(folder / "roster.csv") if roster else None
    with opened(folder / "book.sqlite") as reader:
        return gradebook(reader.outline(), known, Catalog.installed())


WRONG = """\
# {name}: my breakfast
import asyncio


async def make_coffee():
    print("coffee of {name}")  # by {name}
    await asyncio.sleep(5)


async def fry_eggs():
    await asyncio.sleep(3)


async def main():
    {task} = make_coffee()
    await {task}
    await fry_eggs()  # variant {variant}
"""
CODES = ["M03", "M05", "M02", "M07", "M24", "M06", "E02", "ex5-prediction", "M18"]


def wrong_run(exercise: Exercise, name: str, draw: random.Random) -> tuple[Report, bytes]:
    """A run that is not right, and the file it is of, which names its author wherever it can."""
    code = CODES[min(len(CODES) - 1, int(draw.expovariate(0.5)))]
    lines = WRONG.format(name=name, task=f"{name.split()[0].lower()}_coffee", variant=draw.randint(1, 40)).split("\n")
    finding = Finding(
        code, name_of(code), 17, [18], lines[16], f"`{lines[16].strip()}` waits for its end.", "Change it."
    )
    late = draw.choice([1.25, 1.5, 1.67, 2.0, 2.5, 4.0])
    spans = [Span(f"{name}'s coffee", 17, "wait", 0.0, 5.0), Span("fry_eggs", 18, "wait", 5.0, 6.0 * late)]
    made = report(
        exercise=exercise.id, name=exercise.name, file=exercise.facts.file, points=1, max_points=exercise.facts.points,
        findings=[finding], timeline=spans, elapsed=6.0 * late,
    )  # fmt: skip
    return made, "\n".join(lines).encode()


def fill(store: Store, students: Sequence[tuple[str, str]], exercises: Sequence[Exercise]) -> None:
    """A class of students (username, name) who get less far the later they come: right, wrong, untouched, missing, and
    now and then not judged."""
    draw = random.Random(7)
    for number, (username, name) in enumerate(students):
        far = len(exercises) * (1 - number / len(students)) + draw.uniform(-2, 2)
        for at, exercise in enumerate(exercises):
            names: dict[str, Any] = {
                "exercise": exercise.id,
                "name": exercise.name,
                "max_points": exercise.facts.points,
            }
            luck = draw.random()
            if at > far:
                starter = (exercise.starter / exercise.facts.file).read_bytes()
                made, source = report(points=0, **names), starter if luck < 0.7 else b""
            elif luck < 0.01:
                made, source = not_judged(**names), b"?"
            elif luck < 0.75:
                made, source = passed(points=exercise.facts.points, elapsed=draw.choice([5.0, 6.0]), **names), b"right"
            else:
                made, source = wrong_run(exercise, name, draw)
            mark = hashlib.sha256(source).hexdigest()
            store.keep(mark, source)
            missing = {"verdict": "missing", "code": "E01"} if not source else {}
            store.put(row(username, made, content=mark, **missing))
