"""CONTRIBUTING's "Add an exercise" is true to the letter: its commands are run, and do what it says they do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from running import ROOT, shell_blocks

PAGE = ROOT / "CONTRIBUTING.md"
LONG = ("python ", "cohort check\n", "ASYNCLINGS_WORKER=")
"""Commands that install, really sleep, or take minutes: only the long test runs them."""
COMMAND = """#!/bin/sh
exec "{python}" -c 'import sys; from grader.cli import run_{name}; sys.exit(run_{name}())' "$@"
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bash and the commands of the page")


def commands() -> list[tuple[str, int]]:
    """The commands of the section, each with the exit code that is promised."""
    lines = [line for block in shell_blocks(PAGE) for line in block.splitlines()]
    return [(line, 1 if line.endswith("# fails") else 0) for line in lines]


def run(line: str, folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Run one command as it stands on the page."""
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=1500
    )
    return done.returncode, done.stdout + done.stderr


def newcomer(checkout: Path) -> dict[str, str]:
    """The environment of somebody who has `grade` and `cohort` of this checkout, and no other."""
    folder = checkout.parent / "commands"
    folder.mkdir()
    for name in ("grade", "cohort"):
        (folder / name).write_text(COMMAND.format(python=sys.executable, name=name))
        (folder / name).chmod(0o755)
    path = os.pathsep.join([str(folder), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(checkout)}


def test_the_longest_section() -> None:
    """ "Add an exercise" is the longest section, and holds all commands of the page."""
    page = PAGE.read_text(encoding="utf-8")
    sections = {part.partition("\n")[0]: part for part in page.split("\n## ")}

    assert max(sections, key=lambda name: len(sections[name])) == "Add an exercise"
    assert page.count("```sh") == sections["Add an exercise"].count("```sh") > 0


@pytest.mark.timeout(600)
def test_as_a_newcomer(tmp_path: Path) -> None:
    """In a copy of the checkout each command does what the page says, and the files are those that it lists."""
    checkout = tmp_path / "checkout"
    for name in ("grader", "exercises"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
    (checkout / "solutions").mkdir()
    environment = newcomer(checkout)

    quick = [(line, code) for line, code in commands() if not f"{line}\n".startswith(LONG)]
    assert len(quick) >= 8
    for line, code in quick:
        assert (line, *run(line, checkout, environment)[:1]) == (line, code)
    for name in listed():
        assert list(checkout.glob(name)), name


@pytest.mark.long
@pytest.mark.timeout(1500)
def test_to_the_letter(tmp_path: Path) -> None:
    """In a venv of its own, in a copy of all that a clone has, every command but the last two: other tests are these."""
    checkout = tmp_path / "checkout"
    others = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
    shutil.copytree(ROOT, checkout, ignore=others)
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    path = os.pathsep.join([str(tmp_path / "venv" / "bin"), os.environ["PATH"]])
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}

    for line, code in commands():
        if line not in ("cohort check", "python -m pytest"):
            ended, told = run(line, checkout, {**environment, "PATH": path})
            assert (line, ended) == (line, code), told


def listed() -> list[str]:
    """The files that the page says are made."""
    names, folder = [], ""
    for found in re.finditer(r"^    ( *)(\S+)  ", PAGE.read_text(encoding="utf-8"), re.MULTILINE):
        folder = folder if found[1] else found[2]
        names.append(f"{folder}{found[2]}" if found[1] else folder)
    assert len(names) == 8
    return names
