"""Grading a cohort: what has no row yet, or has changed, is judged, and stored as it comes."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from grader import __version__
from grader.cohort.judges import Piece
from grader.cohort.pool import Pool
from grader.cohort.store import Row, Store
from grader.cohort.submissions import HandedIn, Place, handed_in
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.judge.submission import Submission
from grader.judge.warm import unjudged
from grader.language import used
from grader.report import Report


@dataclass(frozen=True)
class Terms:
    """On what terms a cohort is graded: what is judged on others may have another report. `salt` is the class's secret.

    Which Python reads a file can decide what it may say (new syntax), but not that version's third number.
    """

    salt: str
    isolation: Isolation

    def seed(self, exercise: Exercise) -> int:
        """What an exercise's secret numbers are drawn from: the same for the whole class, and known to nobody in it."""
        return int(hashlib.sha256(f"{self.salt} {exercise.id}".encode()).hexdigest()[:8], 16)

    def hold(self, row: Row, place: Place, found: HandedIn) -> bool:
        """Whether a row says what would be found if this were judged now. What was not judged is tried again."""
        return (
            row.verdict != "not_judged"
            and row.content == found.mark
            and row.grader == __version__
            and row.seed == self.seed(place.exercise)
            and row.language == used()
            and row.python.split(".")[:2] == list(platform.python_version_tuple()[:2])
            and row.isolation in (self.isolation, "full")
        )


def due(folder: Path, places: Sequence[Place], store: Store, terms: Terms) -> list[Place]:
    """The places of which the store knows nothing, or something that holds no more."""
    known = {(row.student, row.exercise): row for row in store.rows(whole=False)}

    def holds(place: Place) -> bool:
        row = known.get((place.student, place.exercise.id))
        return row is not None and terms.hold(row, place, handed_in(folder, place))

    return [place for place in places if not holds(place)]


def graded(folder: Path, places: Sequence[Place], store: Store, terms: Terms, pool: Pool) -> Iterator[Row]:
    """Judge what is at these places, store each row as it comes, and then tell it. Only this process writes.

    Raises:
        NotIsolated: isolation was to be `full`, and is not.
        Unusable: the judges cannot judge.
    """
    certain = [place for place in places if not place.doubtful]
    for place in places:
        if place.doubtful:
            yield _stored(place, handed_in(folder, place), _left_open(place, terms), store, terms)
    read = ((place, handed_in(folder, place)) for place in certain)
    pieces = ((each, Piece(each[0].exercise.id, each[1].content, terms.seed(each[0].exercise))) for each in read)
    for (place, found), report in pool.reports(pieces):
        yield _stored(place, found, report, store, terms)


def _left_open(place: Place, terms: Terms) -> Report:
    """The report where nobody can say which file is the student's."""
    file = place.exercise.facts.file
    return unjudged(Submission(place.exercise, Path(file), file), place.doubtful, terms.seed(place.exercise))


def _stored(place: Place, found: HandedIn, report: Report, store: Store, terms: Terms) -> Row:
    """The row of a report, once it is kept."""
    row = row_of(place, found, report, terms)
    if isinstance(found.content, bytes):
        store.keep(found.mark, found.content)
    store.put(row)
    return row


def row_of(place: Place, found: HandedIn, report: Report, terms: Terms) -> Row:
    """What is stored of a report."""
    verdict = "missing" if found.missing and report.verdict == "failed" else report.verdict
    return Row(
        student=place.student,
        exercise=place.exercise.id,
        content=found.mark,
        verdict=verdict,
        points=None if verdict == "not_judged" else report.points,
        max_points=report.max_points,
        code=report.findings[0].code if report.findings else None,
        report=msgspec.json.encode(report).decode(),
        grader=report.environment.grader,
        python=report.environment.python,
        language=report.environment.lang,
        seed=report.seed,
        isolation=terms.isolation,
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
