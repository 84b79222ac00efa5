"""Stores of made-up classes, written through the store's own functions, and read as `cohort report` reads them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from grader.catalog import Catalog
from grader.cohort.gradebook import Gradebook, gradebook
from grader.cohort.reading import opened
from grader.cohort.roster import read_roster
from grader.cohort.store import Row, Store
from grader.report import Report
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
