"""Reports for the reporter of autograding workflows: for each exercise a line `ex2_result=<payload>`.

The payload is base64 of one line of JSON. The reporter counts points in two ways: its annotation adds the scores, its
table multiplies the share of passed tests by the highest score. Both agree when every test is worth one point, so a
check of p points is p tests here. An exercise that could not be judged has one test in error and no points to reach:
it is left out of both sums, and so never reads as a zero.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from typing import Any

from grader import texts
from grader.render.plain import visible
from grader.render.terminal import why_not_judged
from grader.report import CheckResult, Report
from grader.texts import phrase

VERSION = 1
MOST_MESSAGE = 500
"""All payloads together have to fit into a step's environment."""

Test = dict[str, Any]


def render_classroom(reports: Sequence[Report]) -> str:
    """The lines for `$GITHUB_OUTPUT`, one an exercise."""
    return "".join(f"{report.exercise}_result={encoded(payload(report))}\n" for report in reports)


def encoded(value: dict[str, Any]) -> str:
    """Base64 of one line of JSON."""
    return base64.b64encode(json.dumps(value, separators=(",", ":"), allow_nan=False).encode()).decode()


def payload(report: Report) -> dict[str, Any]:
    """What one step hands to the reporter; `tests` is never empty, as it divides by their number."""
    tests = [test for check in report.checks for test in _tests(check, report)]
    if report.verdict == "not_judged" or not tests:
        reason = visible(why_not_judged(report) or phrase(texts.NOT_JUDGED_WHY))[:MOST_MESSAGE]
        unjudged = _test(phrase(texts.NOT_JUDGED), "error", 0, reason, report)
        return {"version": VERSION, "status": "error", "max_score": 0, "tests": [unjudged]}
    status = "pass" if report.verdict == "passed" else "fail"
    return {"version": VERSION, "status": status, "max_score": len(tests), "tests": tests}


def _tests(check: CheckResult, report: Report) -> Iterator[Test]:
    """One test a point; those that were earned come first."""
    for point in range(check.max_points):
        earned = point < check.points
        part = phrase(texts.POINT_OF, point=point + 1, most=check.max_points) if check.max_points > 1 else ""
        message = None if earned else visible(check.message)[:MOST_MESSAGE]
        yield _test(check.sentence + part, "pass" if earned else "fail", int(earned), message, report)


def _test(name: str, status: str, score: int, message: str | None, report: Report) -> Test:
    """`line_no` 0 is not shown; virtual time says nothing about how long the run took, so `duration` is 0."""
    line = next((finding.line for finding in report.findings[:1]), None) if status == "fail" else None
    return {
        "name": visible(name),
        "status": status,
        "score": score,
        "message": message,
        "test_code": "",
        "filename": visible(report.file),
        "line_no": line or 0,
        "duration": 0,
    }
