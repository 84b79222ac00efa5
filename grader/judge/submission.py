"""A file that was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader.exercise import Exercise


@dataclass(frozen=True)
class Submission:
    """A file handed in for an exercise; `shown` is the name by which the report calls it."""

    exercise: Exercise
    path: Path
    shown: str
