"""Who is in a class, and which folder is whose. What is not certain is reported, never guessed.

Read are the rosters and grades of GitHub Classroom and of Classroom 50, and any CSV file with a column `username`.
GitHub's names do not tell capitals from small letters, and neither is done here.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

USERNAME = ("username", "github_username", "usernames")
IDENTIFIER = ("identifier", "roster_identifier")
REPOSITORY = ("repository", "student_repository_name")
ATTEMPTS = "submission_tag"
"""A file with this column has a row for each attempt, so a student may stand in it often."""

NO_COLUMN = "{path} has no column {known}."
NOT_UTF8 = "{path} is not UTF-8 text: save it as CSV UTF-8."
CANNOT_READ = "{path} cannot be read: {reason}."
NO_USERNAME = "line {line}: no username ({who}); that student is left out."
GROUP = "line {line}: a group ({names}); give each member a row of their own."
TWICE = "line {line}: {username} was there before; only the first row counts."
SAME_REPOSITORY = "{username}: repository {repository} is {other}'s already; it is nobody's now."


class RosterError(Exception):
    """A roster that cannot be used; the text is the sentence to show."""


@dataclass(frozen=True)
class Student:
    """One row; `repository` is empty where the file does not name it. `others` are all columns, by their names in small
    letters: other platforms know a student by other names."""

    username: str
    name: str = ""
    email: str = ""
    identifier: str = ""
    repository: str = ""
    others: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


@dataclass
class Roster:
    """The students in the order of the file, and what was odd about it."""

    students: list[Student] = field(default_factory=list)
    reported: list[str] = field(default_factory=list)


@dataclass
class Matched:
    """Whose each folder is; `unknown` and `doubled` are reported, and belong to nobody."""

    folders: dict[str, Path] = field(default_factory=dict)
    unknown: list[Path] = field(default_factory=list)
    doubled: dict[str, list[Path]] = field(default_factory=dict)
    missing: list[Student] = field(default_factory=list)


def read_roster(path: Path) -> Roster:
    """The students of a CSV file, with or without a byte order mark.

    Raises:
        RosterError: it cannot be read, or has no column of usernames.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RosterError(CANNOT_READ.format(path=path, reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise RosterError(NOT_UTF8.format(path=path)) from None
    head = text.partition("\n")[0]
    separator = "," if "," in head or ";" not in head else ";"
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or []]
    if not any(name in rows.fieldnames for name in USERNAME):
        raise RosterError(NO_COLUMN.format(path=path, known=" or ".join(USERNAME)))
    roster = Roster()
    for row in rows:
        _add({key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}, rows.line_num, roster)
    return _without_shared(roster)


def _add(row: dict[str, str], line: int, roster: Roster) -> None:
    if not any(row.values()):
        return
    names = [name for name in re.split(r"[,;\s]+", _first(row, USERNAME)) if name]
    name = row.get("name") or " ".join(filter(None, (row.get("first_name"), row.get("last_name"))))
    identifier = _first(row, IDENTIFIER)
    if len(names) > 1:
        roster.reported.append(GROUP.format(line=line, names=", ".join(names)))
        return
    if not names:
        roster.reported.append(NO_USERNAME.format(line=line, who=name or identifier or "no name either"))
        return
    repository = _first(row, REPOSITORY).rstrip("/").removesuffix(".git").split("/")[-1]
    student = Student(names[0], name, row.get("email", ""), identifier, repository, row)
    if any(_same(student.username, other.username) for other in roster.students):
        if not row.get(ATTEMPTS):
            roster.reported.append(TWICE.format(line=line, username=student.username))
        return
    roster.students.append(student)


def _without_shared(roster: Roster) -> Roster:
    """A repository that two rows name is no one's."""
    seen: dict[str, Student] = {}
    shared = set()
    for student in roster.students:
        key = student.repository.casefold()
        if key and key in seen:
            shared.add(key)
            names = {"username": student.username, "other": seen[key].username}
            roster.reported.append(SAME_REPOSITORY.format(repository=student.repository, **names))
        seen.setdefault(key, student)
    roster.students = [
        replace(one, repository="") if one.repository.casefold() in shared else one for one in roster.students
    ]
    return roster


def _first(row: dict[str, str], names: Sequence[str]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def match(folder: Path, roster: Roster, assignment: str) -> Matched:
    """Whose the folders below `folder` are.

    A folder is a student's if it has exactly the student's name, the repository's that the roster gives, or
    `<assignment>-<username>`, with or without a classroom before it. Folders of folders, like
    `<assignment>-submissions`, are looked into.
    """
    matched = Matched()
    found: dict[str, list[Path]] = {}
    for path, within in _candidates(folder, roster, assignment):
        owners = _owners(path.name, roster, within)
        if len(owners) == 1:
            found.setdefault(owners[0].username, []).append(path)
        else:
            matched.unknown.append(path)
    for username, paths in found.items():
        if len(paths) == 1:
            matched.folders[username] = class_root(paths[0])
        else:
            matched.doubled[username] = paths
    matched.missing = [student for student in roster.students if student.username not in found]
    return matched


def _candidates(folder: Path, roster: Roster, assignment: str) -> Iterator[tuple[Path, str]]:
    """Each folder that may be a student's, with the assignment it is of."""
    for path in _folders(folder):
        inner = _folders(path)
        collected = path.name.removesuffix("-submissions") if path.name.endswith("-submissions") else ""
        is_one = bool(_owners(path.name, roster, assignment)) or (path / "exercises").is_dir() or not inner
        if is_one and not collected:
            yield path, assignment
        else:
            yield from ((one, collected or assignment) for one in inner)


def _folders(folder: Path) -> list[Path]:
    """The folders in it, by name; no link is followed, and nothing hidden is looked at."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in inside if path.is_dir() and not path.is_symlink() and not path.name.startswith(".")]


def _owners(name: str, roster: Roster, assignment: str) -> list[Student]:
    """The students whose this may be; one, or it is nobody's."""
    own, start = name.casefold(), f"{assignment}-".casefold()
    names = {own}
    if assignment:
        names |= {own[at.end(1) :] for at in re.finditer(f"(?=(?:^|-)({re.escape(start)}))", own)}
    return [
        student
        for student in roster.students
        if student.username.casefold() in names or (student.repository and _same(student.repository, name))
    ]


def class_root(folder: Path) -> Path:
    """The class repository in a student's folder: itself, or the one folder in it that holds `exercises/`."""
    inner = [path for path in _folders(folder) if (path / "exercises").is_dir()]
    return inner[0] if len(inner) == 1 and not (folder / "exercises").is_dir() else folder
