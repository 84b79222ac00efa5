"""What `grade --watch` can have on its screen: a verdict, hints, the list, the board; and the line below them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grader import texts
from grader.catalog import Catalog
from grader.cli.begun import where_to_read
from grader.cli.hints import listed
from grader.cli.sinks import FORMS, Graded
from grader.exercise import Exercise
from grader.language import phrase
from grader.render.watch import note, render_hints, render_screen, status
from grader.report import Report

Page = list[str]
"""The parts of a page, which stand one below the other."""


@dataclass(frozen=True)
class Pages:
    """Pages about these exercises, in this class folder. `footer` is what else has to be said below a report."""

    catalog: Catalog
    exercises: Sequence[Exercise]
    folder: Path
    footer: Callable[[list[Report]], str]
    color: bool

    def verdict(self, exercise: Exercise, report: Report | None, said: str, *below: str) -> Page:
        """A report, and what is `said` about it: else, what to do next. It leaves room for what will stand `below`."""
        if report is None:
            return [note(said)] if said else []
        path = exercise.file_in(self.folder)
        graded = Graded(self.catalog, {exercise: path}, [report], True, False, self.folder, watched=True)
        parts = [note(self.footer([report])), note(said or self._advice(exercise, path, graded))]
        under = render_screen([*parts, *below], "")
        return [FORMS["terminal"](replace(graded, below=("\n" + under,)), self.color), *parts]

    def _advice(self, exercise: Exercise, path: Path, graded: Graded) -> str:
        if graded.reports[0].verdict == "passed":
            return phrase(texts.WATCH_PASSED)
        return where_to_read(exercise, path, graded.fresh)

    def hints(self, exercise: Exercise, report: Report | None, said: str, shown: int, *below: str) -> Page:
        """Hints 1 to `shown`, below the verdict."""
        hints = render_hints(exercise.facts.hints, shown)
        return [*self.verdict(exercise, report, said, hints, *below), hints]

    def list(self, typed: str) -> Page:
        """All exercises, and the number of one that is being typed."""
        return ["".join(listed(self.exercises)), f"{phrase(texts.WATCH_GO_TO)} {typed}".rstrip()]

    def board(self, reports: Sequence[Report]) -> Page:
        """How far the student is with all of them."""
        files = {exercise: exercise.file_in(self.folder) for exercise in self.exercises}
        graded = Graded(self.catalog, files, list(reports), False, True, self.folder, watched=True)
        return [FORMS["terminal"](graded, self.color), note(self.footer(list(reports)))]

    def status(self, exercise: Exercise, grading: bool) -> str:
        """What is watched, or graded."""
        path = os.path.relpath(exercise.file_in(self.folder))
        return status(texts.WATCH_GRADING if grading else texts.WATCHING, file=path)
