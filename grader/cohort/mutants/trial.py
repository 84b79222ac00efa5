"""The mutation test of the answer key: which mechanical mistakes in a solution no check finds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from textwrap import indent
from typing import Annotated

import msgspec

from grader.cohort.cores import on_every_core
from grader.cohort.mutants.mutant import Mutant, mutants_of
from grader.exercise import BrokenExercise, Exercise
from grader.report import Report

EQUIVALENT = "equivalent.toml"
WANTED = 95
"""Percent of all mutants that the checks must find."""


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """Why a mutant is no mistake."""

    operator: str
    was: str
    now: str
    reason: Annotated[str, msgspec.Meta(min_length=1)]

    @property
    def name(self) -> tuple[str, str, str]:
        return self.operator, self.was.strip("\n"), self.now.strip("\n")


class Entries(msgspec.Struct, forbid_unknown_fields=True):
    equivalent: list[Entry]


@dataclass(frozen=True)
class Trial:
    """What came of judging the mutants of an exercise: how many there are, those that pass and are not explained, how
    many are, and what is amiss with the explanations or the judging."""

    mutants: int = 0
    survivors: list[Mutant] = field(default_factory=list)
    explained: int = 0
    amiss: list[str] = field(default_factory=list)

    @property
    def killed(self) -> int:
        return self.mutants - self.explained - len(self.survivors)


def tried(exercise: Exercise, fresh: bool = False) -> Trial:
    """Judge every mutant of an exercise's solution.

    Raises:
        BrokenExercise: the solution or the list of equivalent mutants cannot be read, or there is nothing to change.
    """
    key = exercise.checks.parent
    mutants = _mutants(key / exercise.facts.file, exercise.facts.functions)
    entries = _entries(key / EQUIVALENT)
    reports = _judged(exercise, mutants, fresh)
    passing = [mutant for mutant, report in zip(mutants, reports, strict=True) if _passes(report)]
    explained = {entry.name for entry in entries}
    survivors = [mutant for mutant in passing if mutant.name not in explained]
    amiss = [
        *_idle(entries, {mutant.name for mutant in mutants}, {mutant.name for mutant in passing}),
        *_not_judged(mutants, reports),
    ]
    return Trial(len(mutants), survivors, len(passing) - len(survivors), amiss)


def _mutants(solution: Path, judged: Sequence[str]) -> list[Mutant]:
    try:
        mutants = mutants_of(solution.read_text(encoding="utf-8"), judged)
    except (OSError, SyntaxError, ValueError) as error:
        raise BrokenExercise(f"{solution.name} cannot be read: {error}") from error
    if not mutants:
        raise BrokenExercise(f"{solution.name} has nothing in it that could be changed")
    return mutants


def _judged(exercise: Exercise, mutants: Sequence[Mutant], fresh: bool) -> list[Report]:
    from grader.judge import Submission, grade

    with tempfile.TemporaryDirectory() as folder:
        handed_in = []
        for number, mutant in enumerate(mutants):
            path = Path(folder) / f"{number}.py"
            path.write_text(mutant.source, encoding="utf-8")
            handed_in.append(Submission(exercise, path, exercise.facts.file))
        return grade(handed_in, fresh=fresh)


def _passes(report: Report) -> bool:
    """A remark is a finding too."""
    return report.verdict == "passed" and not report.findings


def _entries(path: Path) -> list[Entry]:
    if not path.is_file():
        return []
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Entries).equivalent
    except (ValueError, msgspec.MsgspecError) as error:
        raise BrokenExercise(f"{path.name} cannot be read: {error}") from error


def _idle(
    entries: Sequence[Entry], mutants: set[tuple[str, str, str]], passing: set[tuple[str, str, str]]
) -> Iterator[str]:
    """Entries that explain nothing."""
    for entry in entries:
        if entry.name not in passing:
            why = "is found by the checks" if entry.name in mutants else "is no mutant of the solution"
            yield f"{EQUIVALENT}: {entry.operator} of {entry.was!r} {why}"


def _not_judged(mutants: Sequence[Mutant], reports: Sequence[Report]) -> Iterator[str]:
    for mutant, report in zip(mutants, reports, strict=True):
        if report.verdict == "not_judged":
            message = next(check.message for check in report.checks if check.outcome == "not_judged")
            yield f"{mutant.operator}, line {mutant.line}, could not be judged: {message}"


def _tried(fresh: bool, exercise: Exercise) -> Trial:
    try:
        return tried(exercise, fresh)
    except BrokenExercise as error:
        return Trial(amiss=[str(error)])


def main(exercises: Sequence[Exercise], fresh: bool = False) -> int:
    """Try the solutions of some exercises, with a line for each and for each survivor; the exit code."""
    trials = []
    for exercise, trial in zip(exercises, on_every_core(partial(_tried, fresh), exercises), strict=True):
        trials.append(trial)
        print(f"{exercise.id:5} {exercise.name:24} {_score([trial])}", flush=True)
        for line in (*map(_shown, trial.survivors), *trial.amiss):
            print(indent(line, "      "), flush=True)
    print(f"{len(exercises)} exercises: {_score(trials).lstrip()}")
    enough = 100 * sum(trial.killed for trial in trials) >= WANTED * sum(trial.mutants for trial in trials)
    if not enough:
        print(f"The checks have to find {WANTED} % of the mutants.")
    return 0 if enough and not any(trial.survivors or trial.amiss for trial in trials) else 1


def _score(trials: Sequence[Trial]) -> str:
    mutants, killed = sum(each.mutants for each in trials), sum(each.killed for each in trials)
    explained, left = sum(each.explained for each in trials), sum(len(each.survivors) for each in trials)
    share = f"{100 * killed / mutants:5.1f} %" if mutants else "  -    "
    return f"{mutants:4} mutants: {killed} found, {explained} explained, {left} left  {share}"


def _shown(mutant: Mutant) -> str:
    """A survivor, to be read by a person."""
    changes = [*(f"- {line}" for line in mutant.was.split("\n")), *(f"+ {line}" for line in mutant.now.split("\n"))]
    return "\n".join([f"line {mutant.line}, {mutant.operator}:", *(f"  {line}" for line in changes)])
