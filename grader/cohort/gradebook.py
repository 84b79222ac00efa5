"""The gradebook of a class: a line for each student, a column for each exercise, and what is known where they meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from grader import texts
from grader.catalog import Catalog, UnknownExercise
from grader.cohort.mark import Mark
from grader.cohort.reading import Graded
from grader.cohort.roster import Roster, Student
from grader.render.plain import visible
from grader.texts import phrase

NOT_IN_ROSTER = "{name} is not in the roster: it is a line of its own, at the end."
TWO_CLAIMS = "{name} may be {username}, who has rows already: it is a line of its own, at the end."


@dataclass(frozen=True)
class Column:
    """An exercise, with the most points that a row of it can earn."""

    exercise: str
    name: str
    max_points: int

    @property
    def title(self) -> str:
        """What stands above the column."""
        return f"{self.exercise} {self.name}".rstrip()


@dataclass(frozen=True)
class Line:
    """A student, and the rows that there are. `key` is the name in the store; `known` is false without a roster."""

    key: str
    student: Student
    known: bool
    rows: dict[str, Graded] = field(default_factory=dict)

    @property
    def points(self) -> float | None:
        """What all rows have earned that were judged; None where none was."""
        judged = [row.points for row in self.rows.values() if row.points is not None]
        return sum(judged) if judged else None

    def count(self, verdict: str) -> int:
        """How many rows have this verdict."""
        return sum(row.verdict == verdict for row in self.rows.values())

    def notes(self, columns: Sequence[Column]) -> list[tuple[str, str]]:
        """Each exercise that does not simply count what was earned, and why."""
        told = [(name, note(self.rows[name])) for name in (column.exercise for column in columns) if name in self.rows]
        return [(exercise, why) for exercise, why in told if why]

    def is_whole(self, columns: Sequence[Column]) -> bool:
        """Whether every exercise has its points: only then their sum is a mark."""
        return all(column.exercise in self.rows for column in columns) and not self.count("not_judged")


@dataclass
class Gradebook:
    """All of a class; what was odd is `told`."""

    columns: list[Column] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def max_points(self) -> int:
        """What all exercises are worth."""
        return sum(column.max_points for column in self.columns)


def gradebook(rows: Sequence[Graded], roster: Roster | None, catalog: Catalog) -> Gradebook:
    """The gradebook of these rows: in the order of the roster, with a line for each student of it; else by name."""
    book = Gradebook(_columns(rows, catalog))
    of_student: dict[str, dict[str, Graded]] = {}
    for row in rows:
        of_student.setdefault(row.student, {})[row.exercise] = row
    keys = _keys(of_student, roster, book.told) if roster else {}
    for student in roster.students if roster else ():
        key = keys.get(student.username, student.username)
        book.lines.append(Line(key, student, True, of_student.pop(key, {})))
    for name, theirs in of_student.items():
        book.lines.append(Line(name, Student(name), False, theirs))
        if roster and not any(visible(name) in line for line in book.told):
            book.told.append(NOT_IN_ROSTER.format(name=visible(name)))
    return book


def counted(rows: Iterable[Graded], marks: Mapping[tuple[str, str], Mark]) -> list[Graded]:
    """The rows with what they count: of the attempt that counts, after lateness, or as a teacher decided."""
    return [_counted(row, marks.get((row.student, row.exercise))) for row in rows]


def _counted(row: Graded, mark: Mark | None) -> Graded:
    if mark is None:
        return row
    whole = mark.points is not None and mark.points % 1 == 0
    points = None if mark.points is None else int(mark.points) if whole else float(mark.points)
    verdict = mark.attempt.verdict if mark.attempt else row.verdict
    if mark.reason is not None and verdict == "not_judged":
        verdict = "passed" if points == row.max_points else "failed"
    return row._replace(points=points, verdict=verdict, mark=mark)


def note(row: Graded) -> str:
    """Why a row counts what it counts, if that is not simply what was earned: it came late, or a teacher decided."""
    mark, counts = row.mark, f"{row.points:g}" if row.points is not None else ""
    if mark is None:
        return ""
    if mark.reason is not None:
        return phrase(texts.MARK_DECIDED, counts=counts, reason=mark.reason)
    if not mark.days_late:
        return ""
    late = texts.counted(texts.MARK_LATE_ONE, texts.MARK_LATE, mark.days_late)
    if mark.earned is None or row.points == mark.earned:
        return late
    return phrase(texts.MARK_LATE_COSTS, late=late, counts=counts, earned=mark.earned)


def _columns(rows: Sequence[Graded], catalog: Catalog) -> list[Column]:
    most: dict[str, int] = {}
    for row in rows:
        most[row.exercise] = max(row.max_points, most.get(row.exercise, 0))
    return [Column(exercise, _name(exercise, catalog), most[exercise]) for exercise in sorted(most, key=in_order)]


def in_order(exercise: str) -> tuple[int, str]:
    """What exercises are sorted by: ex2 stands before ex10."""
    number = re.match(r"ex(\d+)", exercise)
    return int(number[1]) if number else 10**9, exercise


def _name(exercise: str, catalog: Catalog) -> str:
    """The name of an exercise; none if this version of asynclings lacks it."""
    try:
        return catalog.find(exercise).name
    except UnknownExercise:
        return ""


def _keys(names: Iterable[str], roster: Roster, told: list[str]) -> dict[str, str]:
    """By which name in the store each student is known: the username, in whatever letters, or the repository."""
    keys: dict[str, str] = {}
    for by in ("username", "repository"):
        owners = {getattr(one, by).casefold(): one.username for one in roster.students if getattr(one, by)}
        for name in names:
            owner = owners.get(name.casefold())
            if owner is None or name in keys.values():
                continue
            if owner in keys:
                told.append(TWO_CLAIMS.format(name=visible(name), username=visible(owner)))
            else:
                keys[owner] = name
    return keys
