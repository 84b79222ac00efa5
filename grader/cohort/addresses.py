"""Where the repositories of a class are, by its roster."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.cohort.fetch import Wanted
from grader.cohort.roster import Roster, Student, match
from grader.render.plain import visible

NAMED = ("student_repository_url", "repository_url", "repository", "student_repository_name")
AFTER = r"[A-Za-z0-9_~/.\[][^\s\"\\]*"
FULL = re.compile(rf"(?:https?|ssh)://{AFTER}|[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][\w.-]*:{AFTER}")
NAME = re.compile(r"[A-Za-z0-9_][\w.-]*(?:/[A-Za-z0-9_][\w.-]*)*")

NO_REPOSITORY = "{username}: the roster names no repository."
NO_ADDRESS = "{username}: {repository} is neither an address nor the name of a repository."
NO_BASE = "{username}: {repository} is only a name; say what stands before it (--from https://github.com/OWNER)."
ELSEWHERE = "{username} has {name} already, which was not fetched: it is left as it is."
DOUBLED = "{username} has more than one folder ({names}): nothing is fetched."


@dataclass
class Class:
    """What is to be fetched, and for whom nothing is."""

    wanted: list[Wanted] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def addresses(folder: Path, roster: Roster, base: str, slug: str) -> Class:
    """The address of each student's repository: what the roster says, with `base` before it if it is a name.

    Who has no name there has that of the class and the username, if `slug` is known.
    """
    found = Class()
    matched = match(folder, roster, slug)
    for student in roster.students:
        name = visible(student.username)
        doubled = matched.doubled.get(student.username)
        mine = matched.folders.get(student.username)
        if doubled:
            names = ", ".join(visible(path.name) for path in doubled)
            found.told.append(DOUBLED.format(username=name, names=names))
        elif mine and mine.relative_to(folder).parts[0] != student.username:
            found.told.append(ELSEWHERE.format(username=name, name=visible(str(mine.relative_to(folder)))))
        else:
            found.wanted += _wanted(student, base, slug, found.told)
    return found


def _wanted(student: Student, base: str, slug: str, told: list[str]) -> Iterator[Wanted]:
    said = next((student.others[column] for column in NAMED if student.others.get(column)), "")
    said = said or (f"{slug}-{student.username}" if slug else "")
    known = {"username": visible(student.username), "repository": visible(said)}
    if not said:
        told.append(NO_REPOSITORY.format(**known))
    elif FULL.fullmatch(said):
        yield Wanted(student.username, student.username, said)
    elif not NAME.fullmatch(said):
        told.append(NO_ADDRESS.format(**known))
    elif not base:
        told.append(NO_BASE.format(**known))
    else:
        yield Wanted(student.username, student.username, f"{base.rstrip('/')}/{said}")
