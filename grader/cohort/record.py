"""The record: of each submission the commit, and when it came. Without it a mark cannot be told from a claim.

A file is of the commit by which it came to be what it is: the newest one, of the branch that is checked out, that
changed it. A file that is not as its commit has it is of no commit, and nobody knows when it came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from grader.cohort.gitobjects import Broken
from grader.cohort.history import Commit, History, holds_git
from grader.cohort.moments import shown
from grader.cohort.submissions import HandedIn, Place, handed_in
from grader.judge.submission import Unreadable

CHANGED = "not as committed"
UNREADABLE = "its repository cannot be read: {reason}"
NO_COMMITS = "nothing is committed"


class Record(NamedTuple):
    """Where a submission is from, by the mark of its content. Times are in UTC, as text.

    `commit` is empty where there is none. `committed` is its date, as its author claims. `submitted` is the time of the
    roster, if it has one. `note` says why there is no commit.
    """

    student: str
    exercise: str
    content: str
    commit: str = ""
    committed: str = ""
    submitted: str = ""
    note: str = ""


@dataclass(frozen=True)
class Repository:
    """The repository that a place is in, if it is in one, and where in it."""

    history: History | None
    parts: tuple[str, ...] = ()
    broken: str = ""


class Repositories:
    """The repositories of a class, below its folder. Places come student by student: one is open at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._root: tuple[str, ...] = ()
        self._open: History | None = None

    def of(self, place: Place) -> Repository | None:
        """The nearest one above a place; None if there is none."""
        parts = place.parts
        depth = next((depth for depth in range(len(parts) - 1, 0, -1) if holds_git(self.folder, parts[:depth])), 0)
        if not depth:
            return None
        if self._open is None or self._root != parts[:depth]:
            self.close()
            try:
                self._root, self._open = parts[:depth], History(self.folder, parts[:depth])
            except Broken as broken:
                return Repository(None, parts[depth:], str(broken))
        return Repository(self._open, parts[depth:])

    def close(self) -> None:
        """Let go of the one that is open."""
        if self._open is not None:
            self._open.close()
        self._open = None

    def __enter__(self) -> Repositories:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def records(
    repositories: Repositories,
    places: Iterable[Place],
    submitted: Mapping[str, datetime],
    due: datetime | None = None,
) -> Iterator[Record]:
    """The record of each place; with a due date, of what was committed by then.

    Raises:
        NoSubmissions: the folder of all is gone.
    """
    for place in places:
        when = submitted.get(place.student)
        whole = due is None or in_time(when, due)
        handed = handed_in(repositories.folder, place)
        commit, note = _commit_of(repositories, place, handed, None if whole else due)
        yield Record(
            place.student,
            place.exercise.id,
            handed.mark,
            commit.name if commit else "",
            shown(commit.at) if commit else "",
            shown(when) if when and whole else "",
            note,
        )


def in_time(submitted: datetime | None, due: datetime | None) -> bool:
    """Whether the platform's own clock says that all came by the due date."""
    return submitted is not None and due is not None and submitted.astimezone(UTC) <= due.astimezone(UTC)


def newest_by(history: History, due: datetime | None) -> Commit | None:
    """The commit that is checked out, or the newest before it that says that it was made by then.

    Raises:
        Broken: a commit cannot be read.
    """
    tip = history.tip()
    return next((commit for commit in history.line(tip) if due is None or commit.at <= due), None) if tip else None


def _commit_of(
    repositories: Repositories, place: Place, handed: HandedIn, due: datetime | None
) -> tuple[Commit | None, str]:
    """The commit of a file, or why it has none."""
    repository = None if handed.missing else repositories.of(place)
    if repository is None:
        return None, ""
    try:
        if repository.history is None:
            raise Broken(repository.broken)
        return _commit(repository.history, repository.parts, handed, due)
    except Broken as broken:
        return None, UNREADABLE.format(reason=broken)


def _commit(
    history: History, path: tuple[str, ...], handed: HandedIn, due: datetime | None
) -> tuple[Commit | None, str]:
    tip = newest_by(history, due)
    if tip is None:
        return None, NO_COMMITS
    entry = history.entry(tip, path)
    if entry is None or isinstance(handed.content, Unreadable) or entry.name not in _names(handed.content):
        return None, CHANGED
    came = tip
    for commit in history.line(tip):
        if commit.tree != came.tree and history.entry(commit, path) != entry:
            break
        came = commit
    return came, ""


def _names(content: bytes) -> set[str]:
    """What git calls a file with this content, also if it was checked out with the line ends of Windows."""
    plain = content.replace(b"\r\n", b"\n")
    return {hashlib.sha1(b"blob %d\0" % len(one) + one, usedforsecurity=False).hexdigest() for one in (content, plain)}
