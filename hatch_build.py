"""Puts the exercises, their checks and the template of a class into the wheel, and leaves the answer key out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CHECKS = ("checks.py", "schedules.json")


class ExercisesHook(BuildHookInterface[Any]):
    """An installed grader finds under `grader/_data` what a checkout has at its top."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # a checkout is used where it lies
        root = Path(self.root)
        for path, target in (*_exercises(root), *_template(root)):
            build_data["force_include"][str(path)] = f"grader/_data/{target}"


def _exercises(root: Path) -> Iterator[tuple[Path, str]]:
    for folder in sorted((root / "exercises").iterdir()):
        for path in sorted(folder.glob("*.*")):
            yield path, f"exercises/{folder.name}/{path.name}"
        key = root / "solutions" / folder.name
        for name in CHECKS:
            if (key / name).is_file():
                yield key / name, f"checks/{folder.name}/{name}"


def _template(root: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((root / "template").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path, path.relative_to(root).as_posix()
