"""A pytest plugin for class repositories: `python -m pytest` there has one test an exercise.

Nothing is judged here and nothing of a student's is imported: each test runs `grade` as a process and tells what it
says. The class repository's pytest.ini names this module (`-p grader.collector`); no other pytest run ever loads it.
Items are made by folder, so that an exercise whose file is missing is a test too.

What could not be judged is an error, and no failure: nobody's work is wrong.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.catalog import Catalog, UnknownExercise, class_folder
from grader.exercise import Exercise

COMMAND = (sys.executable, "-P", "-m", "grader.cli")
"""-P: no file of a student's is taken for a module of the grader's."""

sys.dont_write_bytecode = True  # a student's folder stays as it is, whatever tests of their own import there


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The folder of an exercise."""
    exercise = exercise_in(path)
    if exercise is None:
        return None
    folder: ExerciseFolder = ExerciseFolder.from_parent(parent, path=path)
    folder.exercise = exercise
    return folder


def exercise_in(folder: Path) -> Exercise | None:
    """The exercise whose folder in a class folder this is."""
    if folder.parent.name != "exercises" or class_folder(folder) != folder.parent.parent:
        return None
    try:
        exercise = Catalog.installed().find(folder.name)
    except UnknownExercise:
        return None
    return exercise if exercise.folder == folder.name else None


class ExerciseFolder(pytest.Directory):
    """A folder of the class: its exercise, and whatever tests somebody wrote beside it."""

    exercise: Exercise

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """The exercise, even if its file is missing; pytest itself would import the file if somebody names it."""
        graded = self.path / self.exercise.facts.file
        file: ExerciseFile = ExerciseFile.from_parent(self, path=graded)
        file.exercise = self.exercise
        yield file
        for path in sorted(self.path.iterdir()):
            if path != graded and not self.ihook.pytest_ignore_collect(collection_path=path, config=self.config):
                yield from self._found(path)

    def _found(self, path: Path) -> list[pytest.Collector]:
        """What pytest makes of anything else in the folder."""
        if path.is_dir():
            folder = self.ihook.pytest_collect_directory(path=path, parent=self)
            return [folder] if folder else []
        return list(self.ihook.pytest_collect_file(file_path=path, parent=self))


class ExerciseFile(pytest.File):
    """The graded file: one test."""

    exercise: Exercise

    def collect(self) -> Iterator[pytest.Item]:
        """The one test, called by what one would type after `grade`."""
        item: ExerciseItem = ExerciseItem.from_parent(self, name=self.exercise.id)
        item.exercise = self.exercise
        yield item


class ExerciseItem(pytest.Item):
    """`grade exN`: the setup judges, so that what cannot be judged is an error, and the test tells."""

    exercise: Exercise
    screen = ""
    verdict = ""

    def setup(self) -> None:
        """Run `grade`.

        Raises:
            KeyboardInterrupt: it was interrupted.
        """
        with tempfile.TemporaryDirectory(prefix="asynclings-") as folder:
            screen, report = Path(folder, "screen.txt"), Path(folder, "report.json")
            sinks = ["--format", "terminal", "-o", str(screen), "--format", "json", "-o", str(report)]
            done = subprocess.run(
                [*COMMAND, self.exercise.id, *sinks],
                cwd=self.path.parent.parent.parent,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
            if done.returncode == 130:
                raise KeyboardInterrupt
            if not report.is_file():
                pytest.fail(done.stderr.decode("utf-8", "replace"), pytrace=False)
            self.screen = screen.read_text(encoding="utf-8")
            self.verdict = json.loads(report.read_bytes())["verdict"]
        if self.verdict == "not_judged":
            pytest.fail(self.screen, pytrace=False)

    def runtest(self) -> None:
        """Tell the verdict."""
        if self.verdict != "passed":
            pytest.fail(self.screen, pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where it stands, and its name."""
        return self.path, 0, f"{self.exercise.id} {self.exercise.name}"
