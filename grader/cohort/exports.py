"""The gradebook as files for spreadsheets, programs and learning platforms.

Names are strangers' words: in a spreadsheet a cell that begins with = would be a formula, and a Moodle import that
meets a blank name gives the grades to the student before. What was not judged is blank everywhere, and never a zero.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence

from grader.cohort.gradebook import Gradebook, Line
from grader.cohort.moments import shown
from grader.cohort.reading import Graded
from grader.cohort.roster import Student
from grader.render.plain import visible

SCHEMA = "asynclings/gradebook/v1"
FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with; the last four are the wide forms of the first, which some spreadsheets take as well."""

VERDICTS = ("passed", "failed", "missing", "not_judged")
CLASSROOM = [
    "assignment_name", "assignment_url", "starter_code_url", "github_username", "roster_identifier",
    "student_repository_name", "student_repository_url", "submission_timestamp", "points_awarded", "points_available",
]  # fmt: skip
POSSIBLE = "Points Possible"
NO_GRADE = "-"
"""Moodle's own sign for no grade, and alone no formula. A blank is no grade there only if the item exists already."""

BY_NAME = "Canvas can find {count} students by their names alone: the roster has no identifier and no email for them."
NO_KEY = "{name} has no {column} in the roster, by which Moodle finds people: left out."
BLANK_SUM = "{name} has no sum: not every exercise was judged."

Cell = str | float | None


def cell(value: Cell) -> str:
    """A cell: numbers stay numbers, None is blank, and a text is never a formula."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return f"{value:.10g}"
    text = visible(value)
    return f"'{text}" if text.lstrip()[:1] in tuple(FORMULA) and text != NO_GRADE else text


def table(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def as_csv(book: Gradebook) -> str:
    """A line for each student: who, the points of each exercise, their sum, how many rows are of which kind, and notes
    on what came late or was decided by a teacher."""
    head = ["username", "name", "email", "identifier", *(column.title for column in book.columns)]
    tail = ["points", "max_points", *VERDICTS, "not_graded", "notes"]
    return table([[*head, *tail], *(_line(line, book) for line in book.lines)])


def _line(line: Line, book: Gradebook) -> list[Cell]:
    who = line.student
    counts = [line.count(verdict) for verdict in VERDICTS]
    not_graded = len(book.columns) - len(line.rows)
    known: list[Cell] = [who.username, who.name, who.email, who.identifier]
    notes = "; ".join(f"{exercise}: {why}" for exercise, why in line.notes(book.columns))
    return [*known, *_points(line, book), line.points, book.max_points, *counts, not_graded, notes]


def _points(line: Line, book: Gradebook) -> list[float | None]:
    rows = (line.rows.get(column.exercise) for column in book.columns)
    return [row.points if row else None for row in rows]


def as_json(book: Gradebook) -> str:
    """The same for programs, with verdicts and codes; the mistakes are counted as well."""
    codes = Counter((row.exercise, row.code) for line in book.lines for row in line.rows.values() if row.code)
    made = {
        "schema": SCHEMA,
        "exercises": [
            {"exercise": column.exercise, "name": column.name, "max_points": column.max_points}
            for column in book.columns
        ],
        "students": [_student(line, book) for line in book.lines],
        "misconceptions": [
            {"exercise": column.exercise, "code": code, "students": count}
            for column in book.columns
            for (exercise, code), count in sorted(codes.items(), key=lambda item: (-item[1], str(item[0])))
            if exercise == column.exercise
        ],
    }
    return json.dumps(made, indent=2) + "\n"  # in ASCII: a folder's name need not be text


def _student(line: Line, book: Gradebook) -> dict[str, object]:
    who = line.student
    rows = [line.rows[column.exercise] for column in book.columns if column.exercise in line.rows]
    return {
        "username": who.username,
        "name": who.name,
        "email": who.email,
        "identifier": who.identifier,
        "points": line.points,
        "max_points": book.max_points,
        **{verdict: line.count(verdict) for verdict in VERDICTS},
        "not_graded": len(book.columns) - len(rows),
        "exercises": {
            row.exercise: {"verdict": row.verdict, "points": row.points, "max_points": row.max_points, "code": row.code}
            | _origin(row)
            for row in rows
        },
    }


def _origin(row: Graded) -> dict[str, object]:
    """Where the points are from: the commit, when it came, if that is only claimed, and what a teacher decided."""
    if row.mark is None:
        return {}
    attempt = row.mark.attempt
    return {
        "commit": attempt.commit if attempt else None,
        "submitted_at": shown(attempt.at) if attempt and attempt.at else None,
        "claimed": bool(attempt and attempt.claimed),
        "earned": row.mark.earned,
        "days_late": row.mark.days_late,
        "override": row.mark.reason,
    }


def as_canvas(book: Gradebook, told: list[str]) -> str:
    """What Canvas imports (Gradebook, Import): its five columns of a student, and a row that says what is possible.

    Canvas looks for its own number, the SIS's, the login, and at last the name. A username of GitHub is none of these.
    """
    rows: list[list[Cell]] = [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *(column.title for column in book.columns)],
        [POSSIBLE, "", "", "", "", *(column.max_points for column in book.columns)],
    ]
    by_name = 0
    for line in book.lines:
        who = line.student
        name = (who.name or who.username).replace(POSSIBLE, POSSIBLE.replace(" ", "-"))  # that row is known by its name
        user, login = canvas_names(line)
        by_name += not (user or login or who.others.get("canvas_id"))
        rows.append([name, who.others.get("canvas_id"), user, login, who.others.get("section"), *_points(line, book)])
    if by_name:
        told.append(BY_NAME.format(count=by_name))
    return table(rows)


def canvas_names(line: Line) -> tuple[str, str]:
    """A student's SIS user ID and SIS login; without a roster the name of the folder is all that is known."""
    others = line.student.others
    user = others.get("sis_user_id") or others.get("sis user id") or line.student.identifier
    login = others.get("sis_login_id") or others.get("sis login id") or line.student.email
    return user, login or ("" if line.known else line.student.username)


def as_moodle(book: Gradebook, told: list[str]) -> str:
    """What Moodle imports (Grades, Import, CSV file): one column to find people by, and one for each grade item."""
    title, keys = _moodle_keys([line.student for line in book.lines])
    rows: list[list[Cell]] = [[title, "Name", *(column.title for column in book.columns)]]
    for line, key in zip(book.lines, keys, strict=True):
        if not key:
            told.append(NO_KEY.format(name=visible(line.student.username), column=title))
            continue
        grades = [NO_GRADE if points is None else points for points in _points(line, book)]
        rows.append([key, line.student.name, *grades])
    return table(rows)


def _moodle_keys(students: Sequence[Student]) -> tuple[str, list[str]]:
    """The column by which Moodle finds most of these students, and what stands in it."""
    columns = {
        "Username": [one.others.get("moodle_username", "") for one in students],
        "Email address": [one.email for one in students],
        "ID number": [one.others.get("idnumber") or one.identifier for one in students],
    }
    title = max(columns, key=lambda name: sum(map(bool, columns[name])))
    return (title, columns[title]) if any(columns[title]) else ("Username", [one.username for one in students])


def as_classroom(book: Gradebook, told: list[str], assignment: str) -> str:
    """The columns of GitHub Classroom's grades.csv: the class repository is one assignment."""
    rows: list[list[Cell]] = [list(CLASSROOM)]
    for line in book.lines:
        who = line.student
        whole = line.is_whole(book.columns)
        if not whole:
            told.append(BLANK_SUM.format(name=visible(who.username)))
        points = line.points if whole else None
        rows.append([assignment, "", "", who.username, who.identifier, who.repository, "", "", points, book.max_points])
    return table(rows)
