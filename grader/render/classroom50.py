"""Reports as the `result.json` of Classroom 50 (`classroom50/result/v1`): whole points, one test a check.

An exercise that could not be judged stands there with no points to reach, so that it is never a zero.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

from grader.render.plain import visible
from grader.render.terminal import why_not_judged
from grader.report import CheckResult, Report

SCHEMA = "classroom50/result/v1"


class HandedIn(Struct, frozen=True):
    """What Classroom 50 knows of a submission; links are URLs, times UTC as `2027-01-31T22:59:00Z`.

    `datetime` is the commit's own time: it stays the same whenever the work is graded again. `graded_at` moves.
    """

    classroom: str
    assignment: str
    assignment_type: Literal["individual", "group"]
    owner: str
    submission: str
    commit: str
    release: str
    review: str
    datetime: str
    graded_at: str | None = None


def render_classroom50(reports: Sequence[Report], handed_in: HandedIn) -> str:
    """The text of result.json."""
    tests = [test for report in reports for test in _tests(report)]
    result: dict[str, Any] = {"schema": SCHEMA}
    result |= {name: value for name in HandedIn.__struct_fields__ if (value := getattr(handed_in, name)) is not None}
    result |= {
        "score": sum(test["score"] for test in tests),
        "max-score": sum(test["max-score"] for test in tests),
        "tests": tests,
    }
    return json.dumps(result, indent=2, allow_nan=False) + "\n"


def _tests(report: Report) -> Iterator[dict[str, Any]]:
    if report.verdict == "not_judged":
        yield {
            **_test(f"{report.exercise} {report.name}", False, 0, 0, why_not_judged(report)),
            "not-judged": True,
        }
        return
    for check in report.checks:
        name = f"{report.exercise}: {check.sentence}"
        yield _test(name, check.outcome == "passed", check.points, check.max_points, _said(check))


def _test(name: str, passed: bool, score: int, most: int, message: str) -> dict[str, Any]:
    return {
        "test-name": visible(name),
        "passed": passed,
        "score": score,
        "max-score": most,
        "message": visible(message),
    }


def _said(check: CheckResult) -> str:
    return "" if check.outcome == "passed" else check.message
