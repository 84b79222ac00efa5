"""Where exercises are, and which one a student means."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from grader.exercise import Exercise

FOLDER = re.compile(r"ex(\d{1,4})-([a-z0-9]+(?:-[a-z0-9]+)*)")
ASKED = re.compile(r"(?:ex)?(\d{1,9})(?:-(.+))?")


class UnknownExercise(LookupError):
    """No exercise is called that; `near` are the ones that may have been meant, as `ex2 breakfast-tasks`."""

    def __init__(self, text: str, near: list[str]) -> None:
        super().__init__(text)
        self.text = text
        self.near = near


@dataclass(frozen=True)
class Catalog:
    """The exercises of one pack: students' halves in one folder, checks in another."""

    exercises: Path
    checks: Path

    @classmethod
    def installed(cls) -> Catalog:
        """The exercises that came with asynclings: from the wheel, or from the checkout it runs in."""
        here = Path(__file__).parent
        data = here / "_data"
        return cls(data / "exercises", data / "checks") if os.path.isdir(data) else cls.pack(here.parent)

    @classmethod
    def pack(cls, folder: Path) -> Catalog:
        """The exercises of a folder with `exercises/` and `solutions/`."""
        folder = folder.absolute()  # as pytest names files
        return cls(folder / "exercises", folder / "solutions")

    def all(self) -> list[Exercise]:
        """Every exercise, in order."""
        found = [self._exercise(folder) for folder in _folders(self.exercises)]
        return sorted((exercise for exercise in found if exercise), key=lambda one: (one.number, one.name))

    def find(self, text: str) -> Exercise:
        """The exercise a student means by `ex2`, `ex02`, `2`, `breakfast-tasks` or `ex02-breakfast-tasks`.

        Raises:
            UnknownExercise: none is called that.
        """
        for exercise in self.all():
            if _means(text, exercise):
                return exercise
        raise UnknownExercise(text, self.near(text))

    def near(self, text: str) -> list[str]:
        """The exercises whose names look like `text`, at most five."""
        from difflib import get_close_matches

        asked = _asked(text)
        near = [
            f"{one.id} {one.name}"
            for one in self.all()
            if (len(asked) > 2 and asked in one.name)
            or get_close_matches(asked, [one.id, one.name, one.folder, *one.name.split("-")], cutoff=0.7)
        ]
        return near[:5]

    def _exercise(self, folder: str) -> Exercise | None:
        match = FOLDER.fullmatch(folder)
        if match is None:
            return None
        return Exercise(int(match[1]), match[2], self.exercises / folder, self.checks / folder / "checks.py")


def class_folder(start: Path) -> Path | None:
    """The nearest folder, at `start` or above, that holds `exercises/` or `asynclings.toml`."""
    for folder in (start, *start.parents):
        if os.path.isdir(folder / "exercises") or os.path.isfile(folder / "asynclings.toml"):
            return folder
    return None


def pack_folder(start: Path) -> Path | None:
    """The nearest folder, at `start` or above, that holds both `exercises/` and `solutions/`."""
    for folder in (start, *start.parents):
        if os.path.isdir(folder / "exercises") and os.path.isdir(folder / "solutions"):
            return folder
    return None


def _folders(parent: Path) -> list[str]:
    """The names of the folders in `parent`; none if there is no such folder."""
    names = os.listdir(parent) if os.path.isdir(parent) else []
    return [name for name in names if os.path.isdir(parent / name)]


def _asked(text: str) -> str:
    """What was typed, less what a shell adds when it completes a folder's name."""
    return re.split(r"[/\\]", text.strip().rstrip("/\\"))[-1].lower()


def _means(text: str, exercise: Exercise) -> bool:
    asked = _asked(text)
    match = ASKED.fullmatch(asked)
    by_number = match is not None and int(match[1]) == exercise.number and match[2] in (None, exercise.name)
    return by_number or asked == exercise.name
