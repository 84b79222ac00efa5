"""`cohort report`: the gradebook of a class, from its store, in as many forms as are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.cohort_grade import STORE, cohort_file, roster_in
from grader.cli.cohort_override import decided
from grader.cli.ladder import Misuse, say
from grader.cli.sinks import CANNOT_WRITE, NEEDS_FILE, ONE_EACH, TERMINAL, WRITTEN
from grader.language import phrase
from grader.render.plain import visible

if TYPE_CHECKING:
    from grader.cohort.classfile import CohortFile
    from grader.cohort.gradebook import Gradebook
    from grader.cohort.reading import Reader
    from grader.cohort.roster import Roster

FILES = {"html": "class.html", "pages": "pages"}
NO_ROWS = "There are no rows in {store} yet: grade the class first, with `cohort grade`."
NO_ROW = "overrides.csv: {student} {exercise} is not in the store, so this counts nowhere."
PAGES = "{done} of {total} pages, {rate:.0f} a second, {left} left"
PAGES_WRITTEN = "In {folder} there is a page for each student with a result: {count} in all."
MOST_TOLD = 10
AND_MORE = "... and {count} more of this kind."


@dataclass(frozen=True)
class Told:
    """What all forms draw from: the gradebook, the store it is from, and the name of the class. `told` is what a form
    could not do as one would expect."""

    book: Gradebook
    reader: Reader
    assignment: str
    catalog: Catalog
    told: list[str] = field(default_factory=list)


# One function a form. What makes it is imported when it is asked for.


def _csv(told: Told) -> str:
    from grader.cohort.exports import as_csv

    return as_csv(told.book)


def _json(told: Told) -> str:
    from grader.cohort.exports import as_json

    return as_json(told.book)


def _canvas(told: Told) -> str:
    from grader.cohort.exports import as_canvas

    return as_canvas(told.book, told.told)


def _moodle(told: Told) -> str:
    from grader.cohort.exports import as_moodle

    return as_moodle(told.book, told.told)


def _classroom(told: Told) -> str:
    from grader.cohort.exports import as_classroom

    return as_classroom(told.book, told.told, told.assignment)


def _html(told: Told) -> str:
    from grader.cohort.overview import overview
    from grader.render.overview import render_overview

    return render_overview(overview(told.book, told.reader, told.catalog, told.assignment))


FORMS: Mapping[str, Callable[[Told], str]] = {
    "csv": _csv,
    "json": _json,
    "canvas": _canvas,
    "moodle": _moodle,
    "classroom": _classroom,
    "html": _html,
}


@click.command("report")
@click.option("--store", "path", type=click.Path(path_type=Path), metavar="FILE", default=STORE, show_default=True,
              help="Where `cohort grade` keeps its results.")  # fmt: skip
@click.option("--roster", type=click.Path(path_type=Path), metavar="CSV",
              help="Who is in the class: each has a line, with name, email and identifier.")  # fmt: skip
@click.option("--format", "forms", multiple=True, type=click.Choice([*FORMS, "pages"]),
              help="The form (default: csv); may be given several times.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Where it goes, one for each --format; - is the terminal.")  # fmt: skip
def report(path: Path, roster: Path | None, forms: tuple[str, ...], outputs: tuple[Path, ...]) -> int:
    """The gradebook of a class: for spreadsheets, for learning platforms, and as a page.

    A store may be read while it is written. What could not be judged is blank, and never a zero.
    """
    from grader.cohort.reading import opened
    from grader.cohort.store import StoreError

    forms = forms or ("csv",)
    _fit(forms, outputs)
    catalog = Catalog.installed()
    known = cohort_file(catalog, [Path.cwd(), path.absolute().parent])
    try:
        with opened(path) as reader:
            told = Told(
                _gradebook(reader, path, roster_in(roster), catalog, known),
                reader,
                known.slug if known else "",
                catalog,
            )
            for form, output in zip(forms, outputs or [TERMINAL] * len(forms), strict=True):
                if form == "pages":
                    _deliver_pages(told, output)
                else:
                    deliver(FORMS[form](told), output)
    except StoreError as wrong:
        raise Misuse(visible(str(wrong))) from None
    tell(told.book.told)
    tell(told.told)
    return 0


def _fit(forms: Sequence[str], outputs: Sequence[Path]) -> None:
    """Each form has its place, and no page goes to a terminal."""
    if outputs and len(outputs) != len(forms):
        raise Misuse(phrase(ONE_EACH))
    for form, name in FILES.items():
        at_terminal = not outputs or ("pages", TERMINAL) in zip(forms, outputs, strict=True)
        if form in forms and at_terminal and (form == "pages" or sys.stdout.isatty()):
            raise Misuse(phrase(NEEDS_FILE, form=form, name=name))


def _gradebook(
    reader: Reader, path: Path, roster: Roster | None, catalog: Catalog, known: CohortFile | None
) -> Gradebook:
    from grader.cohort.gradebook import counted, gradebook
    from grader.cohort.mark import Policy

    rows = reader.outline()
    if not rows:
        raise Misuse(NO_ROWS.format(store=visible(str(path))))
    due, policy = (known.due, known.policy) if known else (None, Policy())
    overrides = decided(path, catalog)
    keys = {(row.student, row.exercise) for row in rows}
    rows = counted(rows, reader.marks(due, policy, overrides))
    book = gradebook(rows, roster, catalog)
    book.told += [NO_ROW.format(student=visible(key[0]), exercise=key[1]) for key in overrides if key not in keys]
    book.told[:0] = roster.reported if roster else []
    return book


def deliver(text: str, output: Path) -> None:
    """Say it, or write it into a file and say where.

    Raises:
        Misuse: the file cannot be written.
    """
    if output == TERMINAL:
        say(text)
        return
    try:
        output.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise Misuse(phrase(CANNOT_WRITE, path=output, reason=error.strerror)) from None
    click.echo(phrase(WRITTEN, path=output), err=True)


def _deliver_pages(told: Told, folder: Path) -> None:
    """A page for each student, in a folder."""
    from grader.cohort.pages import pages
    from grader.cohort.progress import Progress

    progress = Progress(sum(bool(line.rows) for line in told.book.lines), sys.stderr, line=PAGES)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in pages(told.book, told.reader, told.catalog):
            (folder / name).write_bytes(page.encode("utf-8"))
            progress.step()
    except OSError as error:
        raise Misuse(phrase(CANNOT_WRITE, path=visible(str(folder)), reason=error.strerror)) from None
    finally:
        progress.clear()
    click.echo(PAGES_WRITTEN.format(count=progress.done, folder=visible(str(folder))), err=True)


def tell(lines: Sequence[str]) -> None:
    """What is odd, on standard error: of very many the first."""
    for line in lines[:MOST_TOLD]:
        click.echo(visible(line), err=True)
    if len(lines) > MOST_TOLD:
        click.echo(AND_MORE.format(count=len(lines) - MOST_TOLD), err=True)
