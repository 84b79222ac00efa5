"""Which exercises have not been begun, and where to read what they ask for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from grader import texts
from grader.exercise import Exercise
from grader.language import phrase


def readmes(files: Mapping[Exercise, Path]) -> dict[str, str]:
    """The exercises whose file is still the starter, each with the way to its README from here.

    In a clone of this project the file is the starter itself: whether it has been changed, nobody knows.
    """
    from grader.cli.reset import still_fresh

    return {
        exercise.id: os.path.relpath(str(path.with_name("README.md")))
        for exercise, path in files.items()
        if still_fresh(exercise, path) and not (exercise.starter / exercise.facts.file).samefile(path)
    }


def where_to_read(exercise: Exercise, path: Path, fresh: Mapping[str, str]) -> str:
    """The sentence for an exercise that is among the `fresh` ones; empty for any other."""
    from grader.render.plain import visible

    if exercise.id not in fresh:
        return ""
    return phrase(texts.WATCH_FRESH, readme=visible(fresh[exercise.id]), file=visible(path.name))
