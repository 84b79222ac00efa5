"""An exercise and its facts."""

import sys
from pathlib import Path

import pytest

from grader.exercise import BrokenExercise, Exercise, Facts, read_facts
from samples import make_exercise


def written(folder: Path, text: str) -> Path:
    """A checks.py that says `text`."""
    path = folder / "checks.py"
    path.write_text(text)
    return path


GOOD = 'Facts("ex1 x", "x.py", ("main",), 5, "min", "a summary", ("a hint",), "a lesson")'


def test_names() -> None:
    """An exercise is typed as ex2 and kept in a folder that sorts."""
    exercise = Exercise(2, "breakfast-tasks", Path("starter"), Path("checks.py"))

    assert exercise.id == "ex2"
    assert exercise.folder == "ex02-breakfast-tasks"


def test_file_in(tmp_path: Path) -> None:
    """The graded file lies in the exercise's folder of the class folder."""
    make_exercise(tmp_path, 5, "one-cook", "one_cook.py")
    solution = tmp_path / "solutions" / "ex05-one-cook"
    exercise = Exercise(5, "one-cook", tmp_path, solution / "checks.py")

    assert exercise.file_in(Path("class")) == Path("class/exercises/ex05-one-cook/one_cook.py")


def test_facts_do_not_run_the_file(tmp_path: Path) -> None:
    """Facts are read from a file whose imports would fail or cost much."""
    facts = read_facts(written(tmp_path, f"import no_such_module\nFACTS = {GOOD}\n"))

    assert facts == Facts("ex1 x", "x.py", ("main",), 5, "min", "a summary", ("a hint",), "a lesson")


def test_computed_facts(tmp_path: Path) -> None:
    """Facts that need other names of the file are had by running it, and no module is left behind."""
    before = set(sys.modules)
    computed = GOOD.replace('"a lesson"', "HOW")
    text = f"from grader.exercise import Facts\nHOW = '!'\nFACTS = {computed}\n"

    facts = read_facts(written(tmp_path, text))

    assert facts.learned == "!"
    assert set(sys.modules) - before <= {"importlib.util"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("def (", "cannot be read"),
        ("x = 1", "has no line FACTS"),
        ("FACTS = Facts()", "are wrong"),
        ("FACTS = 5", "are not a grader.exercise.Facts"),
        ("FACTS = no_such_name", "cannot be run: name 'no_such_name' is not defined"),
    ],
)
def test_broken(tmp_path: Path, text: str, reason: str) -> None:
    """A checks.py without usable facts is the author's mistake, told with its path."""
    path = written(tmp_path, text)

    with pytest.raises(BrokenExercise) as caught:
        read_facts(path)

    assert reason in str(caught.value)
    assert str(path) in str(caught.value)


def test_no_checks(tmp_path: Path) -> None:
    """An exercise with only one half is broken too."""
    with pytest.raises(BrokenExercise, match="cannot be read"):
        read_facts(tmp_path / "checks.py")
