"""A page for each student, to send back: the board and every run of theirs, and nothing of anybody else."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator

import msgspec

from grader.catalog import Catalog, UnknownExercise
from grader.cohort.gradebook import Gradebook, Line, in_order
from grader.cohort.overview import source_kept, starters
from grader.cohort.reading import Reader
from grader.exercise import Exercise
from grader.render.html import Told, render_html
from grader.report import Report

ODD = re.compile(r"[^A-Za-z0-9._-]")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps for devices."""
LONGEST = 80


def pages(book: Gradebook, reader: Reader, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The name of a file and the page, for each student of whom there is a row."""
    fresh = starters(book.columns, catalog)
    known = {column.exercise: _known(column.exercise, catalog) for column in book.columns}
    taken: set[str] = set()
    for line in book.lines:
        reports = sorted(_reports(reader, line), key=lambda found: in_order(found[0].exercise))
        if reports:
            notes = line.notes(book.columns)
            yield file_name(line.student.username, taken), _page(line, reports, reader, known, fresh, notes)


def _known(exercise: str, catalog: Catalog) -> Exercise | None:
    try:
        return catalog.find(exercise)
    except UnknownExercise:
        return None


def _reports(reader: Reader, line: Line) -> Iterator[tuple[Report, str]]:
    """The reports of a student, each with the mark of its file."""
    for _, content, text in reader.reports_of(line.key):
        try:
            yield msgspec.json.decode(text, type=Report), content
        except msgspec.DecodeError:
            continue


def _page(
    line: Line,
    reports: list[tuple[Report, str]],
    reader: Reader,
    known: dict[str, Exercise | None],
    fresh: set[tuple[str, str]],
    notes: list[tuple[str, str]],
) -> str:
    sources = {report.exercise: source_kept(reader, content, report.file) or "" for report, content in reports}
    exercises = {report.exercise: known.get(report.exercise) for report, _ in reports}
    readmes = {
        report.exercise: f"exercises/{exercise.folder}/README.md"
        for report, content in reports
        if (report.exercise, content) in fresh and (exercise := exercises[report.exercise])
    }
    learned = {name: exercise.facts.learned for name, exercise in exercises.items() if exercise}
    told = Told(readmes, sources, learned, whose=line.student.name or line.student.username, notes=notes)
    return render_html([report for report, _ in reports], single=False, told=told)


def file_name(username: str, taken: set[str]) -> str:
    """A name that every system takes for a file, and that no other student has; added to those `taken`."""
    plain = ODD.sub("_", username).lstrip(".-")[:LONGEST].rstrip(".")
    if plain != username or not plain or RESERVED.fullmatch(plain) or plain.casefold() in taken:
        plain = f"{plain}-{hashlib.sha256(os.fsencode(username)).hexdigest()[:8]}".lstrip("-")
    taken.add(plain.casefold())
    return f"{plain}.html"
