"""From what the checks found to the report."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from grader import __version__
from grader.explain.codes import name_of, rank
from grader.explain.faults import Fault
from grader.explain.problems import reaching
from grader.explain.timeline import timeline
from grader.judge.case import Case
from grader.judge.points import Check
from grader.language import phrase, used
from grader.report import SCHEMA, CheckResult, Environment, Finding, Output, Report, Span, Verdict

MAX_SOURCE = 200


def report_on(case: Case, checks: Sequence[Check], seed: int, isolation: Sequence[str]) -> Report:
    """The report of one submission, judged in workers locked against `isolation`.

    It failed if any check did; a check that was merely not reached changes nothing.
    """
    results = [_result(case, check) for check in checks]
    if case.submission.exercise.facts.believes and case.sketch.reach and _verdict(case, results) == "passed":
        case.faults.append(reaching(case.sketch.reach))
        results = [_not_believed(result, case.faults[-1]) for result in results]
    verdict = _verdict(case, results)
    if verdict == "passed":
        found = sorted(case.remarks, key=lambda fault: rank(fault.code))[:1]
    else:
        found = by_rank(case.faults)
        results = results if _essentials_passed(case, checks) else [_without_points(result) for result in results]
    run = next((fault.run for fault in found[:1] if fault.run is not None), None) or case.stated
    idle = next((fault.idle for fault in found[:1] if fault.run is run), None)
    wanted = list(run.wanted) if run else []
    exercise = case.submission.exercise
    return Report(
        schema=SCHEMA,
        exercise=exercise.id,
        name=exercise.name,
        file=case.submission.shown,
        verdict=verdict,
        points=sum(result.points for result in results),
        max_points=sum(result.max_points for result in results),
        elapsed=round(run.elapsed, 6) if run else None,
        budget=round(float(run.budget), 6) if run and run.budget is not None else None,
        unit=exercise.facts.unit,
        seed=seed,
        schedule={name: float(time) for name, time in run.schedule.items()} if run else {},
        checks=results,
        findings=_distinct([_finding(fault, case) for fault in found]),
        timeline=[_rounded(span) for span in timeline(run, idle)] if run else [],
        wanted=[_rounded(span) for span in wanted],
        output=Output(run.output if run else "", bool(run and run.output_cut)),
        environment=Environment(__version__, platform.python_version(), list(isolation), used()),
    )


def by_rank(faults: Sequence[Fault]) -> list[Fault]:
    """What a student should mend first comes first; `faults` are in the order of the checks.

    An error of their own waits if a check before it failed for another reason: `await task` behind the loop that makes
    the tasks leaves some of them on the stove, and that no menu is left for `task` is the less of it.
    """
    return sorted(faults, key=lambda fault: (fault.code == "E04" and fault is not faults[0], rank(fault.code)))


def _verdict(case: Case, results: Sequence[CheckResult]) -> Verdict:
    if case.faults:
        return "failed"
    return "passed" if results and all(result.outcome == "passed" for result in results) else "not_judged"


def _result(case: Case, check: Check) -> CheckResult:
    outcome, message = case.outcomes.get(check.name, ("not_judged", phrase("The grader did not come to this check.")))
    points = check.points if outcome == "passed" else 0
    return CheckResult(check.name, phrase(check.sentence), outcome, message, points, check.points)


def _essentials_passed(case: Case, checks: Sequence[Check]) -> bool:
    passed = {name for name, (outcome, _) in case.outcomes.items() if outcome == "passed"}
    return all(check.name in passed for check in checks if check.essential)


def _without_points(result: CheckResult) -> CheckResult:
    return CheckResult(result.name, result.sentence, result.outcome, result.message, 0, result.max_points)


def _not_believed(result: CheckResult, fault: Fault) -> CheckResult:
    return CheckResult(result.name, result.sentence, "failed", fault.message, 0, result.max_points)


def _finding(fault: Fault, case: Case) -> Finding:
    lines = case.source.split("\n")
    line = fault.line if fault.line is None or not case.source or 1 <= fault.line <= len(lines) else None
    also = [each for each in fault.also if each != line and 1 <= each <= len(lines)]
    source = lines[line - 1].strip()[:MAX_SOURCE] if case.source and line is not None else None
    return Finding(
        fault.code, name_of(fault.code), line, also, source, fault.message, fault.fix, fault.when, fault.counts
    )


def _distinct(findings: list[Finding]) -> list[Finding]:
    """One finding a reason, the first of them: several checks often fail for the same one."""
    by_code: dict[str, Finding] = {}
    for finding in findings:
        by_code.setdefault(finding.code, finding)
    return list(by_code.values())


def _rounded(span: Span) -> Span:
    start, end = (round(float(time), 6) for time in (span.start, span.end))
    return Span(span.task, span.line, span.kind, start, end, span.end_as, span.lane, span.label)
