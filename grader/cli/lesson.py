"""What stands below a report besides: what was learned, a solution to compare with, and what to type next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from grader.catalog import Catalog
from grader.exercise import Exercise
from grader.language import phrase

if TYPE_CHECKING:
    from grader.render.terminal import Lesson
    from grader.report import Report


def lesson(exercise: Exercise, report: Report, command: str = "") -> Lesson:
    """What is said after a pass, and looked up for one only."""
    from grader.render.terminal import NO_LESSON, Lesson

    if report.verdict != "passed":
        return NO_LESSON
    return Lesson(phrase(exercise.facts.learned), phrase(exercise.facts.look), _solution(exercise), command)


def _solution(exercise: Exercise) -> str:
    """The way to a solution, which most students do not have."""
    from grader.cohort.key import NoAnswerKey, answer_key

    try:
        path = answer_key() / exercise.folder / exercise.facts.file
    except NoAnswerKey:
        return ""
    return os.path.relpath(path) if path.is_file() else ""


def next_command(catalog: Catalog, exercise: Exercise) -> str:
    """After a pass: the exercise that follows, or the board, which says what is still open."""
    later = (later.id for later in catalog.all() if later.number > exercise.number)
    return f"grade {next(later, '')}".rstrip()
