"""A fault of the grader, or of the machine, never reads as a fault of the student."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from judging import ROOT

NO_WORKERS = """
import sys
from grader.isolation import interpreters
interpreters.START = "raise SystemExit(1)  # {outside} {entry} {arguments}"
from grader.cli.grade import main
sys.exit(main(["ex2", "--file", sys.argv[1]]))
"""


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_workers_that_do_not_start(tmp_path: Path, way: str) -> None:
    """Where no worker comes to life, nothing is judged: exit code 3, and no finding."""
    file = tmp_path / "breakfast.py"
    file.write_text("async def main(): pass\n")

    done = subprocess.run(
        [sys.executable, "-c", NO_WORKERS, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "ASYNCLINGS_WORKER": way},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 3
    assert done.stdout.startswith("ex2  not judged: this is not your fault\n")


FAULTY = """
import sys
from pathlib import Path
from grader.catalog import Catalog
from grader.cli import fault
from grader.cli.grade import main

pack, file, broken = sys.argv[1:]
Catalog.installed = lambda: Catalog.pack(Path(pack))
fault._outside = lambda folders: [Path(pack)]
if broken == "pytest":
    import grader.judge.plugin as plugin
    plugin.checks_of = lambda module: 1 / 0
sys.exit(main(["ex1", "--file", file]))
"""
CHECKS = '''
{first}
from grader.exercise import Facts
from grader.judge.checks import Student, points

FACTS = Facts(title="ex1 x", file="x.py", functions=("main",), points=1, unit="s", summary="", hints=(), learned="")


@points(1)
async def test_x(student: Student) -> None:
    """All is well."""
    raise LookupError("nobody expected this")
'''


@pytest.mark.parametrize(
    ("broken", "first", "error"),
    [
        ("check", "", "LookupError: nobody expected this"),
        ("file", "import no_such_module_as_this", "ModuleNotFoundError: No module named 'no_such_module_as_this'"),
        ("pytest", "", "ZeroDivisionError: division by zero"),
    ],
)
def test_faulty_checks(tmp_path: Path, broken: str, first: str, error: str) -> None:
    """A fault in the judge's own code is a sentence and a file, exit code 3, and no traceback; nobody fails for it."""
    for half, name, text in (
        ("exercises", "x.py", "def main(): pass\n"),
        ("exercises", "README.md", ""),
        ("solutions", "checks.py", CHECKS.format(first=first)),
    ):
        path = tmp_path / half / "ex01-x" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    done = subprocess.run(
        [sys.executable, "-c", FAULTY, str(tmp_path), str(tmp_path / "exercises/ex01-x/x.py"), broken],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path / "exercises",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 3, done.stderr
    assert done.stdout.startswith("ex1  not judged: this is not your fault\n")
    assert done.stderr.startswith("Something went wrong in asynclings, not in your file. ")
    assert "Traceback" not in done.stderr + done.stdout and "INTERNALERROR" not in done.stderr
    assert error in next(tmp_path.glob("asynclings-*.txt")).read_text(encoding="utf-8")
