"""Grading a cohort: what has no row yet, or has changed, is judged, and stored as it comes."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from grader import __version__
from grader.cohort.judges import Judges, Piece
from grader.cohort.store import Row, Store
from grader.cohort.submissions import HandedIn, Place, handed_in
from grader.exercise import Exercise
from grader.isolation.terms import Isolation
from grader.judge.submission import Submission
from grader.judge.warm import unjudged
from grader.language import used
from grader.report import Report

AHEAD = 2
"""Pieces that are under way for each job: nobody waits for the next one, and few are held in memory."""
POLL_SECONDS = 0.5
"""Ctrl-C may come to another thread than the one that hears of it, and that would wait on for the others."""

Judge = Callable[[Piece], Report]


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


def graded(
    folder: Path, places: Sequence[Place], store: Store, terms: Terms, executor: Executor, judge: Judge, ahead: int
) -> Iterator[Row]:
    """Judge what is at these places, store each row as it comes, and then tell it. Only this process writes.

    Raises:
        NotIsolated: isolation was to be `full`, and is not.
    """
    coming = iter(places)
    under_way: dict[Future[Report], tuple[Place, HandedIn]] = {}

    def go_on() -> None:
        for place in coming:
            found = handed_in(folder, place)
            piece = Piece(place.exercise.id, found.content, terms.seed(place.exercise))
            future = executor.submit(judge, piece) if not found.doubtful else _left_open(place, piece.seed)
            under_way[future] = place, found
            if len(under_way) >= ahead:
                break

    go_on()
    while under_way:
        done, _ = wait(under_way, POLL_SECONDS, FIRST_COMPLETED)
        for future in done:
            place, found = under_way.pop(future)
            row = row_of(place, found, future.result(), terms)
            go_on()
            if isinstance(found.content, bytes):
                store.keep(found.mark, found.content)
            store.put(row)
            yield row


def _left_open(place: Place, seed: int) -> Future[Report]:
    """The report where nobody can say which file is the student's."""
    future: Future[Report] = Future()
    file = place.exercise.facts.file
    future.set_result(unjudged(Submission(place.exercise, Path(file), file), place.doubtful, seed))
    return future


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


@contextmanager
def pool(exercises: Sequence[Exercise], isolation: Isolation, jobs: int) -> Iterator[tuple[Executor, Judge]]:
    """So many judges on this machine. However it ends, all of them are ended, and what they were at is given up."""
    mine = cores() if jobs == len(cores()) else []
    judges = Judges(tuple(exercise.id for exercise in exercises), isolation, mine)
    executor = ThreadPoolExecutor(jobs, "judge")
    try:
        yield executor, judges.judge
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        judges.close()
        executor.shutdown()


def cores() -> list[int]:
    """The cores that this process may use."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))
