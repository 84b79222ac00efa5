"""`cohort check`: proves that a set of exercises judges as it should.

The starter fails and earns nothing, the solution and every file in `right/` pass, and every file in `wrong/` fails for
the reason that its first line names. No two files are twins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from grader.cohort.cores import on_every_core
from grader.cohort.twins import compared
from grader.exercise import BrokenExercise, Exercise
from grader.report import Report

EARNS = re.compile(r"# earns: (\S+)")
LINE = re.compile(r"# line: (\d+)")
REMARK = re.compile(r"# remark: (\S+)")
STATEMENT_LINES = 60
STARTER_LINES = 40
COLUMNS = 80
"""Of a terminal as it comes: a picture that is wrapped there is none."""


@dataclass(frozen=True)
class Claim:
    """What a file of the answer key is to earn: the code of the first finding, and its line where one is named."""

    path: Path
    verdict: str
    code: str | None = None
    line: int | None = None
    points: int | None = None

    def broken_by(self, report: Report) -> str | None:
        """How the report differs from the claim; None when it holds."""
        first = report.findings[0] if report.findings else None
        got = first.code if first else None
        if report.verdict != self.verdict:
            reason = f" ({got}: {first.message})" if first else ""
            return f"is {report.verdict}, not {self.verdict}{reason}"
        if got != self.code and (self.verdict == "passed" or self.code is not None):
            return f"has the finding {got}, not {self.code}" + (f": {first.message}" if first else "")
        if first and self.line is not None and first.line != self.line:
            return f"points to line {first.line}, not {self.line}"
        if self.points is not None and report.points != self.points:
            return f"earns {report.points} points, not {self.points}"
        return None


def claims_of(exercise: Exercise) -> Iterator[Claim]:
    """Every file of an exercise, with what it claims."""
    key = exercise.checks.parent
    yield Claim(exercise.starter / exercise.facts.file, "failed", points=0)
    yield Claim(key / exercise.facts.file, "passed", points=exercise.facts.points)
    for path in sorted((key / "right").glob("*.py")):
        remark = REMARK.match(_head(path)[0])
        yield Claim(path, "passed", remark[1] if remark else None, points=exercise.facts.points)
    for path in sorted((key / "wrong").glob("*.py")):
        first, second = _head(path)
        earns, line = EARNS.match(first), LINE.match(second)
        yield Claim(path, "failed", earns[1] if earns else "(line 1 names no code)", int(line[1]) if line else None)


def _head(path: Path) -> tuple[str, str]:
    """The first two lines; a wrong file may be no text at all."""
    lines = [*path.read_bytes().decode("utf-8", "replace").split("\n", 2), "", ""]
    return lines[0], lines[1]


@dataclass(frozen=True)
class Proof:
    """What came of proving an exercise: a line for each claim that does not hold, and how many files there are; of
    those in `right/` and `wrong/`, how many differ visibly."""

    broken: list[str]
    files: int = 0
    right: int = 0
    wrong: int = 0


def prove(exercise: Exercise, fresh: bool = False) -> Proof:
    """Judge every file of an exercise."""
    from grader.judge import Submission, grade

    claims = list(claims_of(exercise))
    reports = grade([Submission(exercise, claim.path, claim.path.name) for claim in claims], fresh=fresh)
    broken = list(_unsound(exercise))
    for claim, report in zip(claims, reports, strict=True):
        difference = claim.broken_by(report)
        if difference:
            broken.append(f"{claim.path.parent.name}/{claim.path.name} {difference}")
    solution = exercise.checks.parent / exercise.facts.file
    broken += _unlike_wanted(next(each for claim, each in zip(claims, reports, strict=True) if claim.path == solution))
    if reports and reports[0].max_points != exercise.facts.points:
        broken.append(f"checks.py: the checks have {reports[0].max_points} points, FACTS say {exercise.facts.points}")
    right, right_twins = _compared(exercise, claims[1:], "passed")
    wrong, wrong_twins = _compared(exercise, claims[1:], "failed")
    return Proof([*broken, *right_twins, *wrong_twins], len(claims), right - 1, wrong)  # the solution is none of right/


def _compared(exercise: Exercise, claims: Sequence[Claim], verdict: str) -> tuple[int, list[str]]:
    judged = exercise.facts.functions
    return compared({claim.path: claim.code for claim in claims if claim.verdict == verdict}, judged)


def _unlike_wanted(report: Report) -> Iterator[str]:
    """The timeline hoped for is worked out from the schedule alone; in its rows the solution does just that."""
    rows = {span.lane or span.task for span in report.wanted}
    seen, wanted = (
        sorted(
            (row, span.kind, span.start, span.end, span.end_as)
            for span in spans
            if (row := span.lane or span.task) in rows
        )
        for spans in (report.timeline, report.wanted)
    )
    if report.verdict == "passed" and seen != wanted:
        yield f"the timeline that checks.py hopes for is not the solution's: {wanted}, not {seen}"


def _unsound(exercise: Exercise) -> Iterator[str]:
    """What is amiss with the exercise besides its verdicts."""
    statement = exercise.starter / "README.md"
    if not statement.is_file():
        yield "README.md is missing"
    elif statement.read_text(encoding="utf-8").count("\n") > STATEMENT_LINES:
        yield f"README.md has more than {STATEMENT_LINES} lines"
    starter = exercise.starter / exercise.facts.file
    if starter.is_file() and starter.read_text(encoding="utf-8").count("\n") > STARTER_LINES:
        yield f"{exercise.facts.file} has more than {STARTER_LINES} lines"
    lines = statement.read_text(encoding="utf-8").split("\n") if statement.is_file() else []
    yield from (
        f"README.md:{n} is wider than {COLUMNS} columns" for n, line in enumerate(lines, 1) if len(line) > COLUMNS
    )
    known = {"README.md", exercise.facts.file}
    for stray in sorted({path.name for path in exercise.starter.iterdir()} - known):
        yield f"{stray} does not belong into {exercise.starter.name}"
    if len(exercise.facts.hints) < 3 or not all(hint.strip() for hint in exercise.facts.hints):
        yield "FACTS need three hints, none of them empty"


def _proven(fresh: bool, exercise: Exercise) -> Proof:
    try:
        return prove(exercise, fresh)
    except BrokenExercise as error:
        return Proof([str(error)])


def main(exercises: Sequence[Exercise], fresh: bool = False) -> int:
    """Prove some exercises, with a line for each; the exit code."""
    proofs = []
    for exercise, proof in zip(exercises, on_every_core(partial(_proven, fresh), exercises), strict=True):
        proofs.append(proof)
        verdict = "NOT PROVEN" if proof.broken else "proven"
        print(f"{exercise.id:5} {exercise.name:24} {proof.files:3} files  {verdict}", flush=True)
        for line in proof.broken:
            print(f"      {line}", flush=True)
    failures = sum(len(proof.broken) for proof in proofs)
    right, wrong = sum(proof.right for proof in proofs), sum(proof.wrong for proof in proofs)
    result = f"{failures} claims do not hold" if failures else "all proven"
    print(f"{len(exercises)} exercises, {right} right and {wrong} wrong files of different shape: {result}")
    return 1 if failures else 0
