"""`cohort report`: the gradebook of a class, from its store, in as many forms as are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.cohort_grade import STORE, cohort_file
from grader.cli.ladder import Misuse, say
from grader.cli.sinks import CANNOT_WRITE, ONE_EACH, TERMINAL, WRITTEN
from grader.language import phrase
from grader.render.plain import visible

if TYPE_CHECKING:
    from grader.cohort.gradebook import Gradebook
    from grader.cohort.reading import Reader
    from grader.cohort.roster import Roster

NO_ROWS = "There are no rows in {store} yet: grade the class first, with `cohort grade`."
MOST_TOLD = 10
AND_MORE = "... and {count} more of this kind."


@dataclass(frozen=True)
class Told:
    """What all forms draw from: the gradebook, the store it is from, and the name of the class. `told` is what a form
    could not do as one would expect."""

    book: Gradebook
    reader: Reader
    assignment: str
    told: list[str] = field(default_factory=list)


@click.command("report")
@click.option("--store", "path", type=click.Path(path_type=Path), metavar="FILE", default=STORE, show_default=True,
              help="Where `cohort grade` keeps its results.")  # fmt: skip
@click.option("--roster", type=click.Path(path_type=Path), metavar="CSV",
              help="Who is in the class: each has a line, with name, email and identifier.")  # fmt: skip
@click.option("--format", "forms", multiple=True, type=click.Choice(["csv", "json", "canvas", "moodle", "classroom"]),
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
            told = Told(_gradebook(reader, path, _roster(roster), catalog), reader, known.slug if known else "")
            for form, output in zip(forms, outputs or [TERMINAL] * len(forms), strict=True):
                _deliver(FORMS[form](told), output)
    except StoreError as wrong:
        raise Misuse(visible(str(wrong))) from None
    _tell(told.book.told)
    _tell(told.told)
    return 0


def _fit(forms: Sequence[str], outputs: Sequence[Path]) -> None:
    if outputs and len(outputs) != len(forms):
        raise Misuse(phrase(ONE_EACH))


def _roster(path: Path | None) -> Roster | None:
    from grader.cohort.roster import RosterError, read_roster

    try:
        return read_roster(path) if path else None
    except RosterError as error:
        raise Misuse(visible(str(error))) from None


def _gradebook(reader: Reader, path: Path, roster: Roster | None, catalog: Catalog) -> Gradebook:
    from grader.cohort.gradebook import gradebook

    rows = reader.outline()
    if not rows:
        raise Misuse(NO_ROWS.format(store=visible(str(path))))
    book = gradebook(rows, roster, catalog)
    book.told[:0] = roster.reported if roster else []
    return book


def _deliver(text: str, output: Path) -> None:
    if output == TERMINAL:
        say(text)
        return
    try:
        output.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise Misuse(phrase(CANNOT_WRITE, path=output, reason=error.strerror)) from None
    click.echo(phrase(WRITTEN, path=output), err=True)


def _tell(lines: Sequence[str]) -> None:
    """What is odd, on standard error: of very many the first."""
    for line in lines[:MOST_TOLD]:
        click.echo(visible(line), err=True)
    if len(lines) > MOST_TOLD:
        click.echo(AND_MORE.format(count=len(lines) - MOST_TOLD), err=True)


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


FORMS: Mapping[str, Callable[[Told], str]] = {
    "csv": _csv,
    "json": _json,
    "canvas": _canvas,
    "moodle": _moodle,
    "classroom": _classroom,
}
