"""The answer key proves itself: every third file here, on whatever Python this is; `cohort check` proves them all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

import pytest

from grader.catalog import Catalog
from grader.cohort.check import claims_of
from grader.cohort.cores import on_every_core
from grader.exercise import Exercise

EXERCISES = Catalog.installed().all()
NAMES = [exercise.id for exercise in EXERCISES]
EVERY = 3
EVERY_PORTABLE = 12
"""An interpreter for each worker takes four times as long."""


def broken_claims(every: int, exercise: Exercise) -> list[str]:
    """What starter, solution, and every so many-th of the other files do not earn, though they claim it."""
    from grader.judge import Submission, grade

    starter, solution, *others = claims_of(exercise)
    claims = [starter, solution, *others[::every]]
    reports = grade([Submission(exercise, claim.path, claim.path.name) for claim in claims])
    found = [(claim.path.name, claim.broken_by(report)) for claim, report in zip(claims, reports, strict=True)]
    return [f"{name} {broken}" for name, broken in found if broken]


@cache
def proofs(every: int) -> Mapping[str, list[str]]:
    """What does not hold, by exercise: all are proven at once, on every core."""
    return dict(zip(NAMES, on_every_core(partial(broken_claims, every), EXERCISES), strict=True))


@pytest.mark.timeout(3000)  # the first of them has all exercises proved
@pytest.mark.parametrize("name", NAMES)
def test_every_file_earns_what_it_claims(name: str) -> None:
    """Starter, solution, right and wrong files of an exercise all hold."""
    assert proofs(EVERY)[name] == []


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_of_them(name: str) -> None:
    """Each exercise has right and wrong files enough to be believed."""
    key = Catalog.installed().find(name).checks.parent

    assert min(len([*(key / folder).glob("*.py")]) for folder in ("right", "wrong")) >= 8


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("name", NAMES)
def test_portable_workers_prove_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no fork, and workers are shared, the claims hold as well."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", "spawn")

    assert proofs(EVERY_PORTABLE)[name] == []
