"""A teacher's overrides: overrides.csv beside cohort.toml, a file to keep and to read. No grading ever writes to it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping
from pathlib import Path

from grader.catalog import Catalog, UnknownExercise
from grader.cohort.mark import Override

OVERRIDES = "overrides.csv"
COLUMNS = ("student", "exercise", "points", "reason")

CANNOT_READ = "{path} cannot be read: {reason}."
NO_COLUMNS = "{path} needs the columns student, exercise, points and reason."
WRONG = "{path}, line {line}: {reason}."
NO_STUDENT = "there is no student"
NO_EXERCISE = "there is no exercise {name}"
NO_POINTS = "points are a whole number from 0 to {most}, not {points}"
NO_REASON = "there is no reason"
TWICE = "{student} {exercise} was there before"

Overrides = dict[tuple[str, str], Override]
"""By student and id of the exercise."""


class WrongOverride(Exception):
    """An override that cannot be used; the text is the sentence to show."""


def override(exercise: str, points: str, reason: str, catalog: Catalog) -> tuple[str, Override]:
    """The id of the exercise, and what was decided, checked.

    Raises:
        WrongOverride: there is no such exercise, so many points cannot be earned, or nothing says why.
    """
    try:
        found = catalog.find(exercise)
    except UnknownExercise:
        raise WrongOverride(NO_EXERCISE.format(name=ascii(exercise)[:60])) from None
    most = found.facts.points
    if not (points.isascii() and points.isdecimal() and len(points) < 6 and int(points) <= most):
        raise WrongOverride(NO_POINTS.format(most=most, points=ascii(points)[:60]))
    if not reason.strip():
        raise WrongOverride(NO_REASON)
    return found.id, Override(int(points), " ".join(reason.split()))


def read(path: Path, catalog: Catalog) -> Overrides:
    """What the file says; nothing, if there is none. No line that cannot be used is passed over: marks are at stake.

    Raises:
        WrongOverride: it cannot be read, or a line of it cannot be used.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise WrongOverride(CANNOT_READ.format(path=path, reason=reason)) from None
    head = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in head and "," not in head else ",")
    rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or []]
    if not set(COLUMNS) <= set(rows.fieldnames):
        raise WrongOverride(NO_COLUMNS.format(path=path))
    found: Overrides = {}
    for row in rows:
        student, exercise, points, reason = ((row[name] or "").strip() for name in COLUMNS)
        try:
            if not student:
                raise WrongOverride(NO_STUDENT)
            name, one = override(exercise, points, reason, catalog)
            if (student, name) in found:
                raise WrongOverride(TWICE.format(student=student, exercise=name))
        except WrongOverride as wrong:
            raise WrongOverride(WRONG.format(path=path, line=rows.line_num, reason=wrong)) from None
        found[student, name] = one
    return found


def write(path: Path, overrides: Mapping[tuple[str, str], Override]) -> None:
    """Write the file anew, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    table.writerows((*key, one.points, one.reason) for key, one in overrides.items())
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(text.getvalue().encode("utf-8-sig"))
    os.replace(beside, path)
