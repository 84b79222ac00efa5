"""Where reports go, and in which form: one run, as many sinks as `--format` names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.catalog import Catalog
from grader.cli.begun import readmes, where_to_read
from grader.cli.ladder import Misuse, say
from grader.cli.lesson import lesson, next_command
from grader.cli.services import handed_in, visibility
from grader.exercise import Exercise
from grader.language import N_, phrase

if TYPE_CHECKING:
    from grader.report import Report

TERMINAL = Path("-")
FILES = {"html": "report.html", "perfetto": "trace.json"}
"""Forms that no terminal is for, each with a name for its file."""

WRITTEN = N_("The report is in {path}.")
CANNOT_WRITE = N_("The report cannot be written to {path}: {reason}.")
ONE_EACH = N_("Give one -o for each --format, in the same order; `-o -` is the terminal.")
NEEDS_FILE = N_("`--format {form}` is not for a terminal. Give it a file: -o {name}")


@dataclass(frozen=True)
class Graded:
    """A judged run, and what sinks need beside the reports to tell it well.

    `single` is an answer to one name (JSON: an object, not a list), `board` one to none; `folder` is the class folder.
    """

    catalog: Catalog
    files: dict[Exercise, Path]
    reports: list[Report]
    single: bool
    board: bool
    folder: Path | None
    watched: bool = False
    """Whether this is shown by `--watch`, which says itself what to press next."""
    below: tuple[str, ...] | None = None
    """What is shown below the report, in the same window; None where all is to be told, however long that is."""

    @cached_property
    def fresh(self) -> dict[str, str]:
        """The exercises whose file is still the starter, each with the way to its README from here."""
        return readmes(self.files) if self.folder else {}

    def files_from(self, folder: str) -> dict[str, str]:
        """The graded files by exercise, as paths from a folder, with slashes."""
        return {exercise.id: Path(os.path.relpath(path, folder)).as_posix() for exercise, path in self.files.items()}


@dataclass(frozen=True)
class Sink:
    """A form, and the file that takes it: None where the form itself knows best, `-` for the terminal."""

    form: str
    output: Path | None
    color: bool


def sinks(forms: Sequence[str], outputs: Sequence[Path], color: bool) -> list[Sink]:
    """Each `--format` with its `-o`."""
    forms = forms or ["terminal"]
    if outputs and len(outputs) != len(forms):
        raise Misuse(phrase(ONE_EACH))
    for form, name in FILES.items():
        if form in forms and not outputs and sys.stdout.isatty():
            raise Misuse(phrase(NEEDS_FILE, form=form, name=name))
    places: Sequence[Path | None] = outputs or [None] * len(forms)
    return [Sink(form, place, color and place in (None, TERMINAL)) for form, place in zip(forms, places, strict=True)]


def deliver(graded: Graded, sink: Sink) -> None:
    """Render the reports, and put them where they belong."""
    text = FORMS[sink.form](graded, sink.color)
    if sink.output is not None and sink.output != TERMINAL:
        _write(text, sink.output, "wb")
    elif sink.form == "classroom" and sink.output is None and os.environ.get("GITHUB_OUTPUT"):
        _write(text, Path(os.environ["GITHUB_OUTPUT"]), "ab", "$GITHUB_OUTPUT")
    else:
        say(text, sink.color)
    if sink.form == "github" and os.environ.get("GITHUB_STEP_SUMMARY"):
        from grader.render.github import render_summary

        summary = render_summary(graded.reports, fresh=graded.fresh)
        _write(summary, Path(os.environ["GITHUB_STEP_SUMMARY"]), "ab", "$GITHUB_STEP_SUMMARY")


def _write(text: str, path: Path, mode: str, called: str = "") -> None:
    try:
        with path.open(mode) as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise Misuse(phrase(CANNOT_WRITE, path=called or path, reason=error.strerror)) from error
    click.echo(phrase(WRITTEN, path=called or path), err=True)


# One function a form. Renderers are imported when they are asked for: most runs need one.


def _terminal(graded: Graded, color: bool) -> str:
    if graded.board:
        from grader.render.board import render_board

        return render_board(graded.reports, fresh=graded.fresh, watched=graded.watched, color=color)
    from grader.cli.window import rows_left
    from grader.render.terminal import render_report, render_reports
    from grader.render.watch import note

    exercises = list(graded.files)
    command = "" if graded.watched else next_command(graded.catalog, exercises[-1])
    if len(exercises) == 1:
        report, advice = graded.reports[0], ""
        if report.verdict == "failed" and not graded.watched:
            advice = where_to_read(exercises[0], graded.files[exercises[0]], graded.fresh)
        advice = f"\n{note(advice)}\n" if advice else ""
        rows = None if graded.below is None else rows_left(advice, *graded.below)
        learned = lesson(exercises[0], report, command)
        return render_report(report, lesson=learned, keys=graded.watched, color=color, rows=rows) + advice
    return render_reports(graded.reports, list(map(lesson, exercises, graded.reports)), command, color=color)


def _json(graded: Graded, color: bool) -> str:
    from grader.render.json import render_json

    return render_json(graded.reports, graded.single)


def _classroom(graded: Graded, color: bool) -> str:
    from grader.render.classroom import render_classroom

    return render_classroom(graded.reports)


def _classroom50(graded: Graded, color: bool) -> str:
    from grader.render.classroom50 import render_classroom50

    return render_classroom50(graded.reports, handed_in(os.environ))


def _gradescope(graded: Graded, color: bool) -> str:
    from grader.render.gradescope import render_gradescope

    return render_gradescope(graded.reports, visibility(os.environ))


def _junit(graded: Graded, color: bool) -> str:
    from grader.render.junit import render_junit

    return render_junit(graded.reports)


def _github(graded: Graded, color: bool) -> str:
    from grader.render.github import render_github

    files = graded.files_from(os.environ.get("GITHUB_WORKSPACE") or ".")
    return render_github(graded.reports, files=files, fresh=graded.fresh)


def _problems(graded: Graded, color: bool) -> str:
    from grader.render.problems import render_problems

    fresh = graded.fresh if graded.board else {}
    return render_problems(graded.reports, files=graded.files_from("."), fresh=fresh)


def _markdown(graded: Graded, color: bool) -> str:
    from grader.render.markdown import render_markdown

    return render_markdown(graded.reports, fresh=graded.fresh)


def _html(graded: Graded, color: bool) -> str:
    from grader.render.html import Told, render_html

    exercises = list(graded.files)
    learned = {exercise.id: exercise.facts.learned for exercise in exercises}
    command = next_command(graded.catalog, exercises[-1])
    fresh = graded.fresh if graded.board else {}
    told = Told(fresh, _sources(graded), learned, "" if graded.board else command)
    return render_html(graded.reports, single=len(exercises) == 1, told=told)


def _perfetto(graded: Graded, color: bool) -> str:
    from grader.render.perfetto import render_perfetto

    return render_perfetto(graded.reports, sources=_sources(graded))


def _sources(graded: Graded) -> dict[str, str]:
    """The texts of the graded files by exercise, of those that could be read."""
    from grader.explain.faults import Fault
    from grader.judge.source import read_source

    texts = {}
    for exercise, path in graded.files.items():
        try:
            texts[exercise.id] = read_source(path)
        except Fault:
            pass  # the report says why
    return texts


FORMS: Mapping[str, Callable[[Graded, bool], str]] = {
    "terminal": _terminal,
    "json": _json,
    "classroom": _classroom,
    "classroom50": _classroom50,
    "gradescope": _gradescope,
    "junit": _junit,
    "github": _github,
    "markdown": _markdown,
    "problems": _problems,
    "html": _html,
    "perfetto": _perfetto,
}
