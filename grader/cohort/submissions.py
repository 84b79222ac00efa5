"""Submissions below a folder: where each student's file is, and what is in it.

Students choose names and may put links anywhere: names are data, and every part of a path is opened without following
links, from the folder that the teacher named.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from grader.cohort.inside import entered, kind
from grader.cohort.roster import Roster, class_root, match
from grader.exercise import Exercise
from grader.explain.faults import Fault
from grader.judge.source import Missing, missing, read_file
from grader.judge.submission import Unreadable
from grader.language import phrase
from grader.render.plain import visible

A_LINK = "{name} is a link: it is left out."
UNREADABLE = "{folder} cannot be looked into: {reason}."
NOBODYS = "{name} is nobody's by the roster: it is left out."
DOUBLED = "{username} has more than one folder ({names}): none of them is judged."


class NoSubmissions(Exception):
    """The folder cannot be read; the text is the sentence to show."""


@dataclass(frozen=True)
class Place:
    """Where a student's file for an exercise should be: the parts of its path below the folder of all; none for a
    student who has no folder there, or of whom it is `doubtful`, for this reason, which one it is. `read` says what was
    there at another time than now.
    """

    student: str
    exercise: Exercise
    parts: tuple[str, ...]
    doubtful: str = ""
    read: Callable[[], HandedIn] | None = field(default=None, compare=False)


@dataclass
class Class:
    """The places of all files, student by student; what was odd is `told`, and who is `left_out` has none.

    `submitted` is when each handed in, where a roster says so.
    """

    places: list[Place] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    submitted: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class HandedIn:
    """What is at a place."""

    content: bytes | Unreadable
    missing: bool = False

    @property
    def mark(self) -> str:
        """The SHA-256 of the content, or of the reason why there is none: it changes when they do."""
        told = self.content.message.encode() if isinstance(self.content, Unreadable) else self.content
        return hashlib.sha256(told).hexdigest()


def class_in(folder: Path, exercises: Sequence[Exercise]) -> Class:
    """The class whose students are the folders in this one, by their names.

    Raises:
        NoSubmissions: it cannot be read.
    """
    found = Class()
    try:
        with os.scandir(folder) as inside:
            entries = sorted(inside, key=lambda entry: entry.name)
    except OSError as error:
        raise NoSubmissions(UNREADABLE.format(folder=visible(str(folder)), reason=error.strerror)) from None
    for entry in entries:
        if entry.is_symlink():
            found.told.append(A_LINK.format(name=visible(entry.name)))
        elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            found.places += _places(folder, entry.name, folder / entry.name, exercises)
    return found


def class_of(folder: Path, exercises: Sequence[Exercise], roster: Roster, assignment: str) -> Class:
    """The class whose students a roster names; who has no folder has places too, where nothing is."""
    found = Class(told=list(roster.reported), submitted=roster.submitted)
    matched = match(folder, roster, assignment)
    found.told += [NOBODYS.format(name=visible(path.name)) for path in matched.unknown]
    for student in roster.students:
        doubled = matched.doubled.get(student.username)
        if doubled:
            names = ", ".join(visible(path.name) for path in doubled)
            username = visible(student.username)
            found.told.append(DOUBLED.format(username=username, names=names))
            why = phrase("there is more than one folder for {student}: {names}", student=username, names=names)
            found.places += [Place(student.username, exercise, (), why) for exercise in exercises]
        else:
            found.places += _places(folder, student.username, matched.folders.get(student.username), exercises)
    return found


def _places(folder: Path, student: str, root: Path | None, exercises: Sequence[Exercise]) -> Iterator[Place]:
    """A class repository, or with one exercise the file alone."""
    if root is None:
        yield from (Place(student, exercise, ()) for exercise in exercises)
        return
    root = class_root(root)
    within = root.relative_to(folder).parts
    alone = len(exercises) == 1 and not os.path.lexists(root / "exercises")
    for exercise in exercises:
        repository = () if alone else ("exercises", exercise.folder)
        yield Place(student, exercise, (*within, *repository, exercise.facts.file))


def handed_in(folder: Path, place: Place) -> HandedIn:
    """What is at a place, read at once and whole; whatever is there, it is an answer.

    Raises:
        NoSubmissions: the folder of all is gone.
    """
    if place.doubtful:
        return HandedIn(Unreadable(place.doubtful, ""))
    if place.read is not None:
        return place.read()
    try:
        return HandedIn(_content(folder, place))
    except Fault as fault:
        return HandedIn(Unreadable(fault.message, fault.fix), isinstance(fault, Missing))
    except OSError as error:
        raise NoSubmissions(UNREADABLE.format(folder=visible(str(folder)), reason=error.strerror)) from None


def _content(folder: Path, place: Place) -> bytes:
    name = place.exercise.facts.file
    if not place.parts:
        raise missing(name)
    above = place.parts[:-1]
    try:
        with entered(folder, above) as inside:
            whole = Path(folder, *place.parts)
            return read_file(whole, name) if inside is None else read_file(Path(name), name, inside)
    except OSError as error:
        raise _no_way(folder, above, name, error) from None


def _no_way(folder: Path, parts: Sequence[str], name: str, error: OSError) -> Fault:
    """Why the folder in which a file should be cannot be entered: of the first part that cannot.

    Raises:
        OSError: the folder of all is gone.
    """
    os.stat(folder)
    if not parts:
        raise error
    shut = next((depth for depth in range(1, len(parts) + 1) if not _is_open(folder, parts[:depth])), len(parts))
    found, part = kind(folder, parts[:shut]), visible(parts[shut - 1])
    if found is None:
        return missing(name)
    if stat.S_ISDIR(found):
        message = phrase("{name} cannot be opened: {why}.", name=part, why=error.strerror)
        return Fault("E01", message, phrase("Check its permissions."))
    link = phrase("{name} is a link, not a folder.", name=part)
    message = link if stat.S_ISLNK(found) else phrase("{name} is not a folder.", name=part)
    return Fault("E01", message, phrase("Put the folder itself there."))


def _is_open(folder: Path, parts: Sequence[str]) -> bool:
    try:
        with entered(folder, parts):
            return True
    except OSError:
        return False
