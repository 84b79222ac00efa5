"""Holding: the solution and every right file, on many drawn schedules of every space that their checks declare."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from grader.cohort.check import claims_of
from grader.cohort.cores import on_every_core
from grader.exercise import BrokenExercise, Exercise
from grader.isolation.workers import Workers
from grader.judge.explore import Check, checks_with_spaces
from grader.judge.schedules import space_of
from grader.judge.submission import Submission
from grader.judge.trial import Trial

T = TypeVar("T")

AT_ONCE = 20
"""Schedules that one submission is tried on: its processor time is limited, however often it is run."""


def held(count: int, exercise: Exercise) -> list[str]:
    """A line for each right file that fails on one of so many schedules of some check."""
    from grader.isolation.workers import start_workers

    workers = start_workers()
    try:
        checks = checks_with_spaces(exercise.checks)
        paths = [claim.path for claim in claims_of(exercise) if claim.verdict == "passed"]
        return [line for path in paths for line in _fallen(exercise, path, checks.items(), count, workers)]
    except BrokenExercise as error:
        return [str(error)]
    finally:
        workers.close()


def _fallen(
    exercise: Exercise, path: Path, checks: Iterable[tuple[str, Check]], count: int, workers: Workers
) -> Iterator[str]:
    submission = Submission(exercise, path, path.name)
    for name, check in checks:
        draw = random.Random(f"{exercise.id} {name}")
        schedules = [space_of(check)(draw) for _ in range(count)]
        for part in batched(schedules, AT_ONCE):
            trial = Trial(submission, workers)
            if trial.fault(check, part) is not None:
                first = next((each for each in part if trial.fails(check, each)), "all of them, one after the other")
                yield f"{path.parent.name}/{path.name} fails `{name}` on {first}"
                break


def batched(schedules: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The schedules in parts of this size."""
    for start in range(0, len(schedules), size):
        yield schedules[start : start + size]


def main(exercises: Sequence[Exercise], count: int) -> int:
    """Try every exercise, with a line for each; the exit code."""
    failures = 0
    for exercise, fallen in zip(exercises, on_every_core(partial(held, count), exercises), strict=True):
        failures += len(fallen)
        print(f"{exercise.id:5} {exercise.name:24} {'DOES NOT HOLD' if fallen else 'holds'}", flush=True)
        for line in fallen:
            print(f"      {line}", flush=True)
    return 1 if failures else 0
