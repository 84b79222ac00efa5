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
