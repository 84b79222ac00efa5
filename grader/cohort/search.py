"""The search for schedules: for each wrong file the shortest that shows its mistake, written down beside the checks.

What a student who makes the same mistake is shown then is the smallest case there is. A schedule that catches several
files is found once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from grader.cohort.check import Claim, claims_of, prove
from grader.cohort.cores import on_every_core
from grader.exercise import BrokenExercise, Exercise
from grader.isolation.workers import Workers
from grader.judge.explore import Check, checks_with_spaces, shortest
from grader.judge.schedules import FILE, Found, found_in, plain_schedule, space_of
from grader.judge.submission import Submission
from grader.judge.trial import Trial

ROUNDS = 4
"""How often schedules may be left out until every claim of the answer key holds."""


class Search:
    """The search for the schedules of one exercise's checks."""

    def __init__(self, exercise: Exercise, workers: Workers) -> None:
        self._key = exercise.checks.parent
        self._checks = checks_with_spaces(exercise.checks)
        self._wrong = [claim for claim in claims_of(exercise) if claim.verdict == "failed" and claim.code]
        self._trials = {
            claim.path: Trial(Submission(exercise, claim.path, claim.path.name), workers) for claim in self._wrong
        }
        self._found: dict[str, list[tuple[Any, list[str]]]] = {name: [] for name in self._checks}

    def run(self) -> None:
        """For each wrong file, the first check that finds its mistake keeps the shortest schedule that shows it."""
        for claim in self._wrong:
            catches = self._known(claim)
            if catches is None:
                catches = self._new(claim)
            if catches is not None:
                catches.append(claim.path.relative_to(self._key).as_posix())

    def found(self) -> dict[str, list[Found]]:
        """What was found, as it is written down."""
        return {
            name: [Found(plain_schedule(schedule), catches) for schedule, catches in found]
            for name, found in self._found.items()
            if found
        }

    def forget(self, broken: Sequence[str]) -> None:
        """Drop the schedules by which one of these files fails for another reason than it should."""
        for claim in self._wrong:
            if claim.path.relative_to(self._key).as_posix() not in broken:
                continue
            for name, check in self._checks.items():
                self._found[name] = [
                    (schedule, catches)
                    for schedule, catches in self._found[name]
                    if self._code(claim.path, check, schedule) in (None, claim.code)
                ]

    def _known(self, claim: Claim) -> list[str] | None:
        return next(
            (
                catches
                for name, check in self._checks.items()
                for schedule, catches in self._found[name]
                if self._shows(claim, check, schedule)
            ),
            None,
        )

    def _new(self, claim: Claim) -> list[str] | None:
        for name, check in self._checks.items():
            schedule = shortest(space_of(check), partial(self._shows, claim, check))
            if schedule is not None:
                catches: list[str] = []
                self._found[name].append((schedule, catches))
                return catches
        return None

    def _shows(self, claim: Claim, check: Check, schedule: Any) -> bool:
        return self._code(claim.path, check, schedule) == claim.code

    def _code(self, path: Path, check: Check, schedule: Any) -> str | None:
        """For which reason the file fails the check on this schedule."""
        fault = self._trials[path].fault(check, [schedule])
        return fault.code if fault is not None else None


def searched(exercise: Exercise) -> list[str]:
    """Search, and write schedules.json anew. Where a claim of the answer key would not hold with it, the schedules that
    are to blame are left out; if that does not help, the file is left as it was, and the claims are returned."""
    from grader.isolation.workers import start_workers

    path = exercise.checks.parent / FILE
    before = path.read_bytes() if path.is_file() else None
    workers = start_workers()
    try:
        search = Search(exercise, workers)
        search.run()
        for _ in range(ROUNDS):
            path.write_bytes(msgspec.json.format(msgspec.json.encode(search.found()), indent=1) + b"\n")
            found_in.cache_clear()
            broken = prove(exercise).broken
            if not broken:
                return []
            search.forget([line.partition(" ")[0] for line in broken])
    except BrokenExercise as error:
        broken = [str(error)]
    finally:
        workers.close()
    path.unlink(missing_ok=True)
    if before is not None:
        path.write_bytes(before)
    return broken


def main(exercises: Sequence[Exercise]) -> int:
    """Search for every exercise, with a line for each; the exit code."""
    failures = 0
    for exercise, broken in zip(exercises, on_every_core(searched, exercises), strict=True):
        failures += bool(broken)
        print(f"{exercise.id:5} {exercise.name:24} {'LEFT AS IT WAS' if broken else 'searched'}", flush=True)
        for line in broken:
            print(f"      {line}", flush=True)
    return 1 if failures else 0
