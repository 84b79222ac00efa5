"""Judging files for a command, and what has to be said about how safely that was done."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from grader.cli.ladder import Misuse
from grader.exercise import Exercise
from grader.isolation.terms import NEEDED, Isolation, NotIsolated
from grader.language import N_, phrase
from grader.report import Report

if TYPE_CHECKING:
    from grader.judge import Submission

REFUSED = N_("Nothing was run: this machine does not lock programs in fully (open: {missing}).")
OPEN = N_("Note: this machine does not lock programs in fully (open: {missing}). Grade only files you trust.")
OFF = N_("Note: programs are not locked in (--isolation none). Grade only files you trust.")
NO_HYPOTHESIS = N_("To explore, Hypothesis is needed: python -m pip install 'asynclings[explore]'")
MOST_ERRORS = 5
EXPLORED = N_("Explored: up to {count} schedules for each check.")


@dataclass(frozen=True)
class Terms:
    """How files are judged."""

    seed: int | None
    isolation: Isolation
    explore: bool = False
    """Whether Hypothesis looks for schedules on which a file fails, before it is judged on them as well."""


class Refused(click.ClickException):
    """Full isolation was asked for and is not to be had: nothing is judged."""

    exit_code = 3

    def show(self, file: IO[str] | None = None) -> None:
        """The sentence alone, on standard error."""
        click.echo(self.format_message(), file, err=file is None)


def judge(files: Mapping[Exercise, Path], terms: Terms) -> list[Report]:
    """The judge's reports. Nothing heavy is imported before this: the worker starts while pytest loads."""
    from grader.judge import Submission, grade

    submissions = [Submission(exercise, path, path.name or str(path)) for exercise, path in files.items()]
    try:
        if terms.explore:
            submissions = _explored(submissions, terms)
        errors: list[Exception] = []
        reports = grade(submissions, seed=terms.seed, isolation=terms.isolation, errors=errors)
    except NotIsolated as error:
        raise Refused(phrase(REFUSED, missing=", ".join(error.missing))) from None
    if errors:
        from grader.cli.fault import tell

        tell(ExceptionGroup("what kept the grader from judging", errors[:MOST_ERRORS]), sys.argv[1:])
    return reports


def _explored(submissions: list[Submission], terms: Terms) -> list[Submission]:
    """The same, each with the schedules on which it was seen to fail."""
    from grader.exercise import BrokenExercise
    from grader.isolation.workers import start_workers
    from grader.judge.explore import EXAMPLES, NoHypothesis, explored

    workers = start_workers(locked=terms.isolation != "none")
    try:
        if terms.isolation == "full" and (missing := workers.missing()):
            raise NotIsolated(missing)
        found = [replace(each, schedules=explored(each, workers, terms.seed)) for each in submissions]
    except NoHypothesis:
        raise Misuse(phrase(NO_HYPOTHESIS)) from None
    except BrokenExercise as error:
        raise click.ClickException(str(error)) from None
    finally:
        workers.close()
    click.echo(phrase(EXPLORED, count=EXAMPLES), err=True)
    return found


def isolation_note(reports: list[Report], terms: Terms) -> str:
    """What a program could have done that it should not; nothing where it could not, or nothing is known."""
    reports = [report for report in reports if report.verdict != "not_judged"]
    stopped = {layer for report in reports for layer in report.environment.isolation}
    missing = [layer for layer in NEEDED if layer not in stopped]
    if terms.isolation == "none":
        return phrase(OFF)
    return phrase(OPEN, missing=", ".join(missing)) if missing and reports else ""
