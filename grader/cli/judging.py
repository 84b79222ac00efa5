"""Judging files for a command, and what has to be said about how safely that was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import click

from grader.exercise import Exercise
from grader.isolation.terms import NEEDED, Isolation, NotIsolated
from grader.report import Report

REFUSED = "Nothing was run: this machine does not lock programs in fully (open: {missing})."
OPEN = "Note: this machine does not lock programs in fully (open: {missing}). Grade only files you trust."
OFF = "Note: programs are not locked in (--isolation none). Grade only files you trust."


@dataclass(frozen=True)
class Terms:
    """How files are judged."""

    seed: int | None
    isolation: Isolation


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
        return grade(submissions, seed=terms.seed, isolation=terms.isolation)
    except NotIsolated as error:
        raise Refused(REFUSED.format(missing=", ".join(error.missing))) from None


def tell_isolation(reports: list[Report], terms: Terms) -> None:
    """One line on standard error where a program could have done more than it should."""
    stopped = {layer for report in reports for layer in report.environment.isolation}
    missing = [layer for layer in NEEDED if layer not in stopped]
    if terms.isolation == "none":
        click.echo(OFF, err=True)
    elif missing and reports:
        click.echo(OPEN.format(missing=", ".join(missing)), err=True)
