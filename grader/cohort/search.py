"""The search for schedules: for each wrong file the shortest that shows its mistake, written down beside the checks.

What a student who makes the same mistake is shown then is the smallest case there is. A schedule that catches several
files is found once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from grader.cohort.check import claims_of, prove
from grader.cohort.cores import on_every_core
from grader.exercise import BrokenExercise, Exercise
from grader.judge.explore import Check, checks_with_spaces, shortest
from grader.judge.schedules import FILE, Found, found_in, plain_schedule, space_of
from grader.judge.submission import Submission
from grader.judge.trial import Trial


class Search:
    """The search for the schedules of one exercise's checks."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._checks = checks_with_spaces(exercise.checks)
        self._found: dict[str, list[tuple[Any, list[str]]]] = {name: [] for name in self._checks}

    def run(self) -> Mapping[str, list[Found]]:
        """What is found, for each check by its name."""
        from grader.isolation.workers import start_workers

        workers = start_workers()
        try:
            for claim in claims_of(self._exercise):
                if claim.verdict == "failed" and claim.code:
                    self._search(
                        Trial(Submission(self._exercise, claim.path, claim.path.name), workers), claim.path, claim.code
                    )
        finally:
            workers.close()
        return {
            name: [Found(plain_schedule(schedule), catches) for schedule, catches in found]
            for name, found in self._found.items()
            if found
        }

    def _search(self, trial: Trial, path: Path, code: str) -> None:
        """The first check that finds this mistake keeps the shortest schedule that shows it."""
        name = path.relative_to(self._exercise.checks.parent).as_posix()
        for title, check in self._checks.items():
            for schedule, catches in self._found[title]:
                if _shows(trial, check, code, schedule):
                    catches.append(name)
                    return
        for title, check in self._checks.items():
            schedule = shortest(space_of(check), partial(_shows, trial, check, code))
            if schedule is not None:
                self._found[title].append((schedule, [name]))
                return


def _shows(trial: Trial, check: Check, code: str, schedule: Any) -> bool:
    fault = trial.fault(check, [schedule])
    return fault is not None and fault.code == code


def searched(exercise: Exercise) -> list[str]:
    """Search, and write schedules.json anew if every claim of the answer key holds with it; else it is left as it was,
    and the claims that would break are what is returned."""
    path = exercise.checks.parent / FILE
    before = path.read_bytes() if path.is_file() else None
    try:
        found = Search(exercise).run()
    except BrokenExercise as error:
        return [str(error)]
    text = msgspec.json.format(msgspec.json.encode(found), indent=2)
    path.write_bytes(text + b"\n")
    found_in.cache_clear()
    broken = prove(exercise).broken
    if broken and before is None:
        path.unlink()
    elif broken:
        path.write_bytes(before or b"")
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
