"""The answer key proves itself: what `cohort check` says is part of the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache

import pytest

from grader.catalog import Catalog
from judging import ROOT

CHECK = "import sys; from grader.cli import run_cohort; sys.exit(run_cohort())"
EXERCISES = [exercise.id for exercise in Catalog.installed().all()]
PORTABLE = EXERCISES[2::3]
"""An interpreter for each worker takes four times as long: one exercise of three."""


@cache
def proof(way: str = "") -> Mapping[str, tuple[int, list[str]]]:
    """What `cohort check` says of each exercise: how many files it has, and the claims that do not hold."""
    exercises = PORTABLE if way else EXERCISES
    done = subprocess.run(
        [sys.executable, "-c", CHECK, "check", *(word for name in exercises for word in ("--exercise", name))],
        cwd=ROOT,
        env={**os.environ, "ASYNCLINGS_WORKER": way},
        capture_output=True,
        text=True,
        check=False,
        timeout=3000,
    )
    told: dict[str, tuple[int, list[str]]] = {}
    broken: list[str] = []
    for line in done.stdout.splitlines()[:-1]:
        if line.startswith(" "):
            broken.append(line.strip())
        else:
            name, _, count, *_ = line.split()
            broken = []
            told[name] = int(count), broken
    assert list(told) == exercises, done.stderr
    return told


@pytest.mark.timeout(3000)  # the first of them has all exercises proved
@pytest.mark.parametrize("name", EXERCISES)
def test_every_file_earns_what_it_claims(name: str) -> None:
    """Starter, solution, right and wrong files of an exercise all hold."""
    count, broken = proof()[name]

    assert broken == []
    assert count >= 2 + 8 + 8


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("name", PORTABLE)
def test_portable_workers_prove_the_same(name: str) -> None:
    """Where there is no fork, and workers are shared, every claim holds as well."""
    assert proof("spawn")[name][1] == []
