"""Reading a store, also while `cohort grade` writes to it: nothing is made, locked or changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from grader.cohort.attempts import Key, marks
from grader.cohort.mark import Mark, Override, Policy
from grader.cohort.store import FOREIGN, MARK, NEWER, VERSION, StoreError, sentences

NO_STORE = "There is no store {path}: make one with `cohort grade`, or name another file (--store)."


class Graded(NamedTuple):
    """What the store says of a student's file for an exercise, less its report. No points: it was not judged.

    `mark` says how the points were worked out, where lateness and a teacher's decisions are counted in.
    """

    student: str
    exercise: str
    content: str
    verdict: str
    points: float | None
    max_points: int
    code: str | None
    at: str
    mark: Mark | None = None


OUTLINE = f"SELECT {', '.join(Graded._fields[:-1])} FROM results ORDER BY student, exercise"
REPORTS = "SELECT student, exercise, content, report FROM results ORDER BY student, exercise"
REPORTS_OF = "SELECT exercise, content, report FROM results WHERE student = CAST(? AS TEXT)"


class Reader:
    """A store that is only read. What it says is the state of the moment at which it was opened."""

    def __init__(self, base: sqlite3.Connection, path: Path) -> None:
        self._base = base
        self._path = path
        self._has_sources = bool(base.execute("SELECT 1 FROM sqlite_master WHERE name = 'sources'").fetchone())

    def outline(self) -> list[Graded]:
        """All rows, by student and exercise, without their reports, which are nearly all of the file."""
        with sentences(self._path):
            return [Graded(*row) for row in self._base.execute(OUTLINE)]

    def marks(self, due: datetime | None, policy: Policy, overrides: Mapping[Key, Override]) -> dict[Key, Mark]:
        """What each row counts in the end."""
        with sentences(self._path):
            return marks(self._base, due, policy, overrides)

    def reports(self) -> Iterator[tuple[str, str, str, str]]:
        """Student, exercise, mark of the content, and report as JSON: one after the other, as they are many."""
        with sentences(self._path):
            yield from self._base.execute(REPORTS)

    def reports_of(self, student: str) -> list[tuple[str, str, str]]:
        """Exercise, mark of the content, and report as JSON, of one student."""
        with sentences(self._path):
            return self._base.execute(REPORTS_OF, (os.fsencode(student),)).fetchall()

    def source(self, content: str) -> bytes | None:
        """The file that was graded, by the mark of its content; None if this store has not kept it."""
        if not self._has_sources:
            return None
        with sentences(self._path):
            found = self._base.execute("SELECT bytes FROM sources WHERE content = ?", (content,)).fetchone()
            return bytes(found[0]) if found else None


@contextmanager
def opened(path: Path) -> Iterator[Reader]:
    """A store, for as long as it is read.

    Raises:
        StoreError: there is none, or it cannot be read, or is none of this version.
    """
    if not path.exists():
        raise StoreError(NO_STORE.format(path=path))
    with sentences(path), closing(_connected(path)) as base:
        base.text_factory = os.fsdecode
        base.execute("BEGIN")
        if base.execute("PRAGMA application_id").fetchone()[0] != MARK:
            raise StoreError(FOREIGN.format(path=path))
        if base.execute("PRAGMA user_version").fetchone()[0] > VERSION:
            raise StoreError(NEWER.format(path=path))
        yield Reader(base, path)


def _connected(path: Path) -> sqlite3.Connection:
    """A reader takes notes beside the file, and tidies up after itself. Where it may not, nobody else writes either."""
    path = path.absolute()
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    noted = path.with_name(f"{path.name}-wal").exists()
    mode = "mode=rw" if writable else "mode=ro" if noted else "immutable=1"
    return sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True, isolation_level=None)
