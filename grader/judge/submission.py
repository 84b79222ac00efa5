"""A file that was handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec import Struct

from grader.exercise import Exercise


class Unreadable(Struct, frozen=True):
    """Why a file could not be read, and what to do about it."""

    message: str
    fix: str


@dataclass(frozen=True)
class Submission:
    """A file handed in for an exercise; `shown` is the name by which the report calls it.

    `schedules` are further ones to try it on, for each check by its name in the report. Without its `content` it is
    read when it is judged.
    """

    exercise: Exercise
    path: Path
    shown: str
    schedules: Mapping[str, Sequence[Any]] = field(default_factory=dict, compare=False)
    content: bytes | Unreadable | None = None
