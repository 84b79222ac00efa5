"""The store of a cohort: one row for each student and exercise, committed as it comes."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from grader.cohort.lockfile import InUse, LockFile

VERSION = 1
MARK = 0x4153594E
"""ASYN: by this SQLite tells whose file it is."""

SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE results (
    student TEXT NOT NULL, exercise TEXT NOT NULL, content TEXT NOT NULL, verdict TEXT NOT NULL,
    points INTEGER, max_points INTEGER NOT NULL, code TEXT,
    grader TEXT NOT NULL, python TEXT NOT NULL, language TEXT NOT NULL, seed INTEGER NOT NULL, isolation TEXT NOT NULL,
    at TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (student, exercise)
);
PRAGMA application_id = {MARK};
PRAGMA user_version = {VERSION};
COMMIT;
"""

CANNOT = "{path} cannot be used as a store: {reason}."
BUSY = "{path} is in use: another `cohort grade` writes to it. Wait for it to end, or name another file (--store)."
NEWER = "{path} was written by a newer version of asynclings: python -m pip install --upgrade asynclings"
FOREIGN = "{path} is no store of asynclings: name another file (--store)."

SOURCES = "CREATE TABLE IF NOT EXISTS sources (content TEXT PRIMARY KEY, bytes BLOB NOT NULL)"
"""The files that were graded, each once, by the mark of their content: a report can then show the lines it is about."""


class StoreError(Exception):
    """The store cannot be used; the text is the sentence to show."""


class Row(NamedTuple):
    """What is known of a student's file for an exercise.

    `content` is the SHA-256 of the file, or of the reason why it could not be read. `verdict` is that of the report,
    or `missing`. Points are None where it was not judged: that is no zero. `isolation` is what was asked for; the
    `report`, as JSON, says what was stopped. `at` is when it was judged, in UTC.
    """

    student: str
    exercise: str
    content: str
    verdict: str
    points: int | None
    max_points: int
    code: str | None
    grader: str
    python: str
    language: str
    seed: int
    isolation: str
    at: str
    report: str


COLUMNS = ", ".join(Row._fields)
OUTLINE = ", ".join([*Row._fields[:-1], "''"])
PUT = f"""
INSERT OR REPLACE INTO results ({COLUMNS})
VALUES (CAST(? AS TEXT){", ?" * (len(Row._fields) - 1)})
"""


class Store:
    """The file, for the one process that writes to it.

    A student's name is that of a folder, which need not be UTF-8: it goes in and out as bytes, like every name of a
    file. Whatever was committed outlives the process; only a machine that loses its power may lose the last rows.
    """

    def __init__(self, path: Path) -> None:
        """Open the store, and make it if it is not there.

        Raises:
            StoreError: it cannot be used, another process writes to it, or it is no store of this version.
        """
        self._path = path
        with sentences(self._path), ExitStack() as opened:
            self._lock = opened.enter_context(closing(_taken(path)))
            self._base = opened.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
            self._base.text_factory = os.fsdecode
            self._prepare()
            opened.pop_all()

    def _prepare(self) -> None:
        version = self._base.execute("PRAGMA user_version").fetchone()[0]
        mark = self._base.execute("PRAGMA application_id").fetchone()[0]
        empty = not self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not empty and mark != MARK:
            raise StoreError(FOREIGN.format(path=self._path))
        if version > VERSION:
            raise StoreError(NEWER.format(path=self._path))
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        if empty:
            self._base.executescript(SCHEMA)
        self._base.execute(SOURCES)

    def put(self, row: Row) -> None:
        """Keep a row, in place of an earlier one of the same student and exercise.

        Raises:
            StoreError: it cannot be written.
        """
        with sentences(self._path):
            self._base.execute(PUT, (os.fsencode(row.student), *row[1:]))

    def keep(self, content: str, source: bytes) -> None:
        """Keep a file that is graded, by the mark of its content.

        Raises:
            StoreError: it cannot be written.
        """
        with sentences(self._path):
            self._base.execute("INSERT OR IGNORE INTO sources VALUES (?, ?)", (content, source))

    def rows(self, whole: bool = True) -> Iterator[Row]:
        """All rows, by student and exercise; if not `whole`, without the reports, which are nearly all of the file.

        Raises:
            StoreError: they cannot be read.
        """
        with sentences(self._path):
            asked = f"SELECT {COLUMNS if whole else OUTLINE} FROM results ORDER BY student, exercise"
            yield from map(Row._make, self._base.execute(asked))

    def secret(self) -> str:
        """A secret of this store's own: drawn when first asked for, and kept.

        Raises:
            StoreError: it cannot be read or written.
        """
        with sentences(self._path):
            self._base.execute("INSERT OR IGNORE INTO facts VALUES ('secret', ?)", (secrets.token_hex(16),))
            found: str = self._base.execute("SELECT value FROM facts WHERE name = 'secret'").fetchone()[0]
            return found

    @contextmanager
    def base(self) -> Iterator[sqlite3.Connection]:
        """The connection, for tables beside the results; what goes wrong is a StoreError."""
        with sentences(self._path):
            yield self._base

    def close(self) -> None:
        """Let go of the file; nothing is left beside it."""
        self._base.close()
        self._lock.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """What goes wrong in a store at this path is a StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(CANNOT.format(path=path, reason=error)) from None


def _taken(path: Path) -> LockFile:
    """The lock of a store: a file of its own beside it, so that the store can be read meanwhile."""
    if path.is_dir():
        raise StoreError(CANNOT.format(path=path, reason="it is a folder"))
    try:
        return LockFile(Path(f"{os.path.realpath(path)}.lock"))
    except InUse:
        raise StoreError(BUSY.format(path=path)) from None
    except OSError as error:
        raise StoreError(CANNOT.format(path=path, reason=error.strerror)) from None
