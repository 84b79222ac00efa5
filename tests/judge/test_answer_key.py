"""The answer key proves itself: what `cohort check` says is part of the tests."""

from __future__ import annotations

import subprocess
import sys

import pytest

from grader.catalog import Catalog
from judging import ROOT

PROVE = """
import sys
from grader.catalog import Catalog
from grader.cohort.check import prove
exercise = Catalog.installed().find(sys.argv[1])
count, broken = prove(exercise, fresh=sys.argv[2:] == ["fresh"])
print(*broken, sep="\\n", file=sys.__stdout__)
print(count, file=sys.__stdout__)
"""

EXERCISES = [exercise.id for exercise in Catalog.installed().all()]


def proven(name: str, *options: str) -> list[str]:
    """The claims that do not hold, then the number of files."""
    command = [sys.executable, "-c", PROVE, name, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize("name", EXERCISES)
def test_every_file_earns_what_it_claims(name: str) -> None:
    """Starter, solution, right and wrong files of an exercise all hold."""
    *broken, count = proven(name)

    assert broken == []
    assert int(count) >= 2 + 8 + 8


@pytest.mark.long
@pytest.mark.parametrize("name", EXERCISES)
def test_portable_workers_prove_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no fork, and workers are shared, every claim holds as well."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", "spawn")

    *broken, _ = proven(name)

    assert broken == []
