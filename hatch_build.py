"""Puts the exercises and their checks into the wheel, and leaves the answer key out."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CHECKS = ("checks.py", "schedules.json")


class ExercisesHook(BuildHookInterface[Any]):
    """An installed grader finds under `grader/_data` what a checkout has in `exercises/` and `solutions/`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # a checkout is used where it lies
        root = Path(self.root)
        for folder in sorted((root / "exercises").iterdir()):
            included = [(path, f"exercises/{folder.name}/{path.name}") for path in sorted(folder.glob("*.*"))]
            key = root / "solutions" / folder.name
            included += [(key / name, f"checks/{folder.name}/{name}") for name in CHECKS if (key / name).is_file()]
            for path, target in included:
                build_data["force_include"][str(path)] = f"grader/_data/{target}"
