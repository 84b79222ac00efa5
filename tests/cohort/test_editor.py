"""A class repository in an editor: its tasks, and a problem matcher that finds what `grade` prints."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from grader.cohort import manifest
from grader.cohort.new import make
from grader.cohort.update import Updated, update
from running import ROOT

WRONG = {
    "ex01-breakfast-coroutines": "call_without_await.py",
    "ex02-breakfast-tasks": None,
    "ex05-one-cook": None,
    "ex16-all-or-nothing": None,
}
LIAR = """import asyncio

print("exercises/ex03-breakfast-gather/breakfast.py:3: error: not true")
print("::error file=x.py::nor this")


async def breakfast(menu):
    for dish in menu:
        await dish()
"""
EDITOR = (".devcontainer/devcontainer.json", ".vscode/extensions.json", ".vscode/settings.json", ".vscode/tasks.json")


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class repository in a folder whose name has blanks, with wrong files of several exercises."""
    folder = tmp_path_factory.mktemp("a class with blanks")
    starter = make({"slug": "my", "exercises": "ex1-ex5 ex16"}, folder) / "starter"
    for name in WRONG:
        target = starter / "exercises" / name
        [file] = target.glob("*.py")
        [*_, wrong] = sorted((ROOT / "solutions" / name / "wrong").glob("*.py"))
        shutil.copyfile(wrong, file)
    (starter / "exercises" / "ex03-breakfast-gather" / "breakfast.py").write_text(LIAR)
    return starter


def task(starter: Path, label: str) -> dict[str, Any]:
    """A task of VS Code's by its name."""
    tasks = json.loads((starter / ".vscode" / "tasks.json").read_bytes())["tasks"]
    [found] = [task for task in tasks if task["label"] == label]
    return found  # type: ignore[no-any-return]


def typed(command: str, folder: Path, exercise: str = "") -> subprocess.CompletedProcess[str]:
    """Run a task's command as VS Code does, with the variable filled in."""
    assert command.startswith("grade")
    words = command.replace("${fileDirnameBasename}", exercise).split()[1:]
    return subprocess.run(
        [sys.executable, "-m", "grader.cli", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def found(matcher: dict[str, Any], text: str) -> list[tuple[str, int, str, str]]:
    """What the problem matcher makes of a text: file, line, severity, message."""
    pattern = matcher["pattern"]
    matches = filter(None, (re.search(pattern["regexp"], line) for line in text.split("\n")))
    keys = ("file", "line", "severity", "message")
    return [(m[pattern["file"]], int(m[pattern["line"]]), *(m[pattern[key]] for key in keys[2:])) for m in matches]  # type: ignore[misc]


def test_problems_of_all(starter: Path) -> None:
    """Each exercise with a mistake is a problem on its own line, the others are none; and nobody's prints are."""
    watched = task(starter, "grade all exercises")
    done = typed(watched["command"], starter)
    reports = json.loads(typed("grade --json", starter).stdout)

    wanted = [
        (f"exercises/{report['exercise']}", report["findings"][0]["line"] or 1, report["findings"][0]["code"])
        for report in reports
        if report["exercise"] != "ex4"
    ]
    errors = [one for one in found(watched["problemMatcher"], done.stdout) if one[2] == "error"]
    assert [(line, message.split()[0]) for _, line, _, message in errors] == [(line, code) for _, line, code in wanted]
    assert len({code for _, _, code in wanted}) > 3
    for file, line, _, message in errors:
        assert len((starter / file).read_text(encoding="utf-8").split("\n")) >= line
        assert " -> " in message and "not true" not in message
    assert "0 of 6 done" in done.stdout


def test_problems_of_one(starter: Path) -> None:
    """One exercise shows the whole screen, and then its problem, with the other lines that have it too."""
    watched = task(starter, "grade this exercise")

    done = typed(watched["command"], starter, "ex02-breakfast-tasks")

    [first, *others] = found(watched["problemMatcher"], done.stdout)
    assert first[0] == "exercises/ex02-breakfast-tasks/breakfast.py"
    assert first[2] == "error"
    assert all(other[2] == "info" and f"line {first[1]}" in other[3] for other in others)
    assert done.stdout.startswith("ex2  not yet")
    assert done.returncode == 1


def test_starter_of_one(starter: Path) -> None:
    """Who asks for an exercise that is not begun gets its problem too."""
    watched = task(starter, "grade this exercise")

    [(file, line, *_)] = found(watched["problemMatcher"], typed(watched["command"], starter, "ex4").stdout)

    assert (starter / file).read_text(encoding="utf-8").split("\n")[line - 1].startswith("def ")


def test_tasks(starter: Path) -> None:
    """Tasks for one, all, hints and the loop; each command is one that `grade` has, and hints are shown."""
    tasks = json.loads((starter / ".vscode" / "tasks.json").read_bytes())["tasks"]

    assert [task["label"] for task in tasks] == [
        "grade this exercise",
        "grade all exercises",
        "a hint for this exercise",
        "watch",
    ]
    assert "hint 1 of" in typed(tasks[2]["command"], starter, "ex02-breakfast-tasks").stdout
    for one in tasks:
        assert {"label", "type", "command", "problemMatcher"} <= set(one)


def test_settings(starter: Path) -> None:
    """The editor runs pytest in `exercises`, asks for the Python extension, and leaves no compiled files."""
    settings, extensions, container = (
        json.loads((starter / name).read_bytes())
        for name in (".vscode/settings.json", ".vscode/extensions.json", ".devcontainer/devcontainer.json")
    )

    assert settings["python.testing.pytestEnabled"] is True
    assert (starter / settings["python.testing.pytestArgs"][0]).is_dir()
    assert extensions["recommendations"] == container["customizations"]["vscode"]["extensions"] == ["ms-python.python"]
    assert container["containerEnv"] == settings["terminal.integrated.env.linux"] == {"PYTHONDONTWRITEBYTECODE": "1"}
    assert (starter / "requirements.txt").name in container["postCreateCommand"]


def test_update_brings_them(tmp_path: Path) -> None:
    """A class that was made before there were such files gets them; what somebody wrote in their place stays."""
    starter = make({"slug": "old", "exercises": "ex1"}, tmp_path) / "starter"
    for name in (*EDITOR, "pytest.ini"):
        (starter / name).unlink()
    manifest.write(starter, manifest.take(starter))
    (starter / ".vscode" / "settings.json").write_text("{}")

    done = update(starter, {})

    assert done == Updated(
        written=sorted({*EDITOR, "pytest.ini"} - {".vscode/settings.json"}), left=[".vscode/settings.json"]
    )
    assert (starter / ".vscode" / "settings.json").read_text() == "{}"
