"""`python -m pytest` in a class repository: one test an exercise, which says what `grade` says, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib.metadata import distribution
from pathlib import Path

import pytest

from classes import files
from grader.cohort.new import make
from running import ROOT

FILE = "exercises/{}/breakfast.py"
EX1, EX2, EX3 = (
    FILE.format(name) for name in ("ex01-breakfast-coroutines", "ex02-breakfast-tasks", "ex03-breakfast-gather")
)


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A class repository: ex1 is solved, ex2 wrong, the file of ex3 missing, and a student's own things lie about."""
    made = make({"slug": "my", "exercises": "ex1-ex3"}, tmp_path / "a class")
    starter = made / "starter"
    shutil.copyfile(made / "teacher/solutions/ex01-breakfast-coroutines/breakfast.py", starter / EX1)
    (starter / EX2).write_text("import helper\n")
    (starter / EX3).unlink()
    (starter / "asyncio.py").write_text("raise SystemExit('a module of the student, which is no part of the grader')")
    (starter / EX2).with_name("helper.py").write_text("VALUE = 1\n")
    return starter


def run(folder: Path, *words: str, code: str = "import sys, pytest; sys.exit(pytest.main(sys.argv[1:]))") -> str:
    """pytest's output, in a folder; nothing of the test's own run is handed on."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "PYTHONDONT"))}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, *words],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return f"{done.stdout}{done.stderr}exit code {done.returncode}\n"


def test_one_test_an_exercise(starter: Path) -> None:
    """Each exercise is a test, and what is wrong reads as `grade` says it, without a line of Python's."""
    out = run(starter)

    assert "1 passed" in out and "2 failed" in out and "exit code 1" in out
    assert "E01  There is no file breakfast.py here.\n" in out
    assert f"FAILED {EX2}::ex2 - Failed: ex2  not yet" in out
    assert "Traceback" not in out and "collector.py" not in out and "Warning" not in out


def test_same_words_as_grade(starter: Path) -> None:
    """The text of a failure is the screen of `grade`, to the letter."""
    screen = run(starter, "ex2", code="import sys; from grader.cli import run_grade; sys.exit(run_grade())")

    assert screen.removesuffix("exit code 1\n") in run(starter, "-q", "-k", "ex2")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-k", "ex3"], "1 failed, 2 deselected"),
        (["exercises/ex01-breakfast-coroutines/"], "1 passed"),
        ([EX1], "1 passed"),
        ([f"{EX1}::ex1"], "1 passed"),
        (["-x"], "1 failed, 1 passed"),
        (["--co"], f"{EX1}::ex1\n{EX2}::ex2\n{EX3}::ex3\n"),
        (["-n", "2"], "2 failed, 1 passed"),
    ],
    ids=["by name", "by folder", "by file", "by id", "-x", "--co", "xdist"],
)
def test_ways_to_run(starter: Path, words: list[str], told: str) -> None:
    """pytest's own options do what they do everywhere, and nothing is written anywhere in the class."""
    if "-n" in words:
        pytest.importorskip("xdist")
    before = files(starter)

    assert told in run(starter, "-q", "--tb=no", *words)
    assert files(starter) == before


def test_from_inside(starter: Path) -> None:
    """Within the folder of an exercise it is that exercise alone, and the student's own tests beside it are run too."""
    folder = (starter / EX2).parent
    (folder / "test_mine.py").write_text("import helper\n\n\ndef test_mine():\n    assert helper.VALUE == 1\n")
    before = files(starter)

    assert "1 failed, 1 passed" in run(folder, "-q", "--tb=no", "--import-mode=prepend")
    assert files(starter) == before


def test_junit(starter: Path, tmp_path: Path) -> None:
    """A report in JUnit's form has a case for each exercise."""
    run(starter, "--junit-xml", str(tmp_path / "report.xml"))

    [suite] = ET.parse(tmp_path / "report.xml").getroot()
    assert (suite.attrib["tests"], suite.attrib["failures"], suite.attrib["errors"]) == ("3", "2", "0")
    assert [case.attrib["name"] for case in suite] == ["ex1", "ex2", "ex3"]


NOT_JUDGED = """
import json, sys
screen, report = (path for before, path in zip(sys.argv, sys.argv[1:]) if before == "-o")
open(screen, "w").write("ex1  not judged: this is not your fault\\n")
open(report, "w").write(json.dumps({"verdict": "not_judged"}))
sys.exit(3)
"""
MISUSE = "import sys; print('One sentence.', file=sys.stderr); sys.exit(2)"
INTERRUPTED = "import sys; sys.exit(130)"


@pytest.mark.parametrize(
    ("grade", "told"),
    [
        (NOT_JUDGED, "_\nex1  not judged: this is not your fault\n"),
        (MISUSE, "_\nOne sentence.\n"),
        (INTERRUPTED, "KeyboardInterrupt"),
    ],
)
def test_no_verdict(starter: Path, grade: str, told: str) -> None:
    """What `grade` cannot judge is an error, and no failure; and an interrupt ends the whole run."""
    code = f"import sys, pytest, grader.collector as c; c.COMMAND = (sys.executable, '-c', {grade!r})\n"

    out = run(starter, "-k", "ex1", code=code + "sys.exit(pytest.main(sys.argv[1:]))")

    assert told in out
    assert "failed" not in out
    assert "1 error" in out or "exit code 2" in out


GRADE = "import sys; from grader.cli import run_grade; sys.exit(run_grade())"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["ex1", "ex2", "--json"],
        ["ex1", "--explore"],
        ["ex2", "--format", "problems"],
        ["ex1", "--hint"],
        ["doctor"],
    ],
    ids=" ".join,
)
def test_grade_leaves_nothing(starter: Path, words: list[str]) -> None:
    """`grade` writes nothing into a class either, in whatever way it judges."""
    before = files(starter)

    run(starter, *words, code=GRADE)
    run((starter / EX1).parent, *words, code=GRADE)

    assert files(starter) == before


def test_nothing_of_the_judge(starter: Path) -> None:
    """In the class's pytest run only three modules of ours are loaded, and none in any other run."""
    code = "import sys, pytest; pytest.main(['-q']); print(*(m for m in sys.modules if m.startswith('grader')))"
    elsewhere = starter.parent / "elsewhere"
    elsewhere.mkdir()

    assert "\ngrader grader.catalog grader.collector grader.exercise\n" in "\n" + sorted_last(run(starter, code=code))
    assert "grader" not in run(elsewhere, code=code)
    assert {point.group for point in distribution("asynclings").entry_points} <= {"console_scripts"}


def sorted_last(out: str) -> str:
    """The line of modules, in order."""
    return " ".join(sorted(out.split("\n")[-3].split())) + "\n"


@pytest.mark.parametrize(
    "folder",
    ["exercises/ex99-unknown", "exercises/ex01-other-name", "exercises/deeper/exercises/ex01-breakfast-coroutines"],
)
def test_no_exercise(starter: Path, folder: str) -> None:
    """A folder that only looks like an exercise is left to pytest."""
    (starter / folder).mkdir(parents=True)
    (starter / folder / "test_own.py").write_text("def test_own(): pass\n")
    if "deeper" in folder:
        (starter / "exercises" / "deeper" / "asynclings.toml").touch()

    assert "1 passed" in run(starter, "-q", folder)
