"""The attempts of a cohort, beside its results: what each student has handed in so far, where from, and its points.

A result is of what is there now, and the next grading may replace it; an attempt stays. What a result says is noted
down with its attempt before anything is graded, and after: whoever ends the program between the two, nothing is lost.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from grader.cohort.mark import Attempt, Mark, Override, Policy, mark
from grader.cohort.moments import moment
from grader.cohort.record import Record
from grader.cohort.store import Store

SCHEMA = """
CREATE TABLE IF NOT EXISTS attempts (
    student TEXT NOT NULL, exercise TEXT NOT NULL, content TEXT NOT NULL,
    hash TEXT NOT NULL, committed TEXT NOT NULL, submitted TEXT NOT NULL, note TEXT NOT NULL,
    number INTEGER NOT NULL, verdict TEXT, points INTEGER, max_points INTEGER, grader TEXT,
    PRIMARY KEY (student, exercise, content)
)
"""
KEEP = """
INSERT INTO attempts (student, exercise, content, hash, committed, submitted, note, number)
VALUES (CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(number), 0) + 1 FROM attempts))
ON CONFLICT (student, exercise, content) DO UPDATE SET
hash = excluded.hash, committed = excluded.committed, submitted = excluded.submitted, note = excluded.note
"""
SETTLE = """
UPDATE attempts SET verdict = r.verdict, points = r.points, max_points = r.max_points, grader = r.grader
FROM results AS r
WHERE r.student = attempts.student AND r.exercise = attempts.exercise AND r.content = attempts.content
AND r.verdict != 'not_judged'
"""
RESULTS = "SELECT student, exercise, content, verdict, points, max_points FROM results ORDER BY student, exercise"
ATTEMPTS = """
SELECT student, exercise, content, verdict, points, max_points, hash, committed, submitted FROM attempts ORDER BY number
"""

NOTES = """
SELECT a.student, a.exercise, a.note FROM attempts AS a JOIN results AS r
ON r.student = a.student AND r.exercise = a.exercise AND r.content = a.content WHERE a.note != ''
"""

Key = tuple[str, str]
"""A student, and the id of an exercise."""


def settle(store: Store) -> None:
    """Note down with each attempt what the results say of it now.

    Raises:
        StoreError: it cannot be written.
    """
    with store.base() as base:
        base.execute(SCHEMA)
        base.execute(SETTLE)


def keep(store: Store, records: Iterable[Record]) -> None:
    """Keep these records, all or none. What was handed in before, as it is, stays one attempt.

    Raises:
        StoreError: it cannot be written.
    """
    with store.base() as base:
        base.execute(SCHEMA)
        base.execute("BEGIN")
        try:
            base.executemany(KEEP, ((os.fsencode(one.student), *one[1:]) for one in records))
        except BaseException:
            base.execute("ROLLBACK")
            raise
        base.execute("COMMIT")


def marks(
    base: sqlite3.Connection, due: datetime | None, policy: Policy, overrides: Mapping[Key, Override]
) -> dict[Key, Mark]:
    """The mark of each student for each exercise that the store knows of. Nothing is written.

    The newest attempt is always what `results` say now, whatever was noted of it.
    """
    now = {(row[0], row[1]): row[2:] for row in base.execute(RESULTS)}
    attempts: dict[Key, list[Attempt]] = {key: [] for key in now}
    newest: dict[Key, Attempt] = {key: Attempt(row[1], row[2], row[3]) for key, row in now.items()}
    known = base.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempts'").fetchone()
    for student, exercise, content, verdict, points, most, commit, committed, submitted in (
        base.execute(ATTEMPTS) if known else ()
    ):
        key = student, exercise
        when = submitted or committed
        at, claimed = moment(when) if when else None, bool(when) and not submitted
        if key in now and now[key][0] == content:
            newest[key] = replace(newest[key], at=at, claimed=claimed, commit=commit or None)
        elif verdict is not None:
            attempts.setdefault(key, []).append(Attempt(verdict, points, most, at, claimed, commit or None))
    whole = {key: [*attempts[key], newest[key]] for key in now}
    decided = {key: mark([], due, policy, one, one.points) for key, one in overrides.items()}
    return decided | {key: mark(theirs, due, policy, overrides.get(key)) for key, theirs in whole.items()}


def notes(base: sqlite3.Connection) -> dict[Key, str]:
    """Why what is there now is of no commit, where that is so."""
    return {(student, exercise): note for student, exercise, note in base.execute(NOTES)}
