"""Reports as Gradescope's results.json: one test a check, numbered `2.1` for the first check of ex2.

A test of an exercise that could not be judged has no score at all, and the output says so: it is not a zero.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args

from grader import texts
from grader.render.board import board_head
from grader.render.plain import visible, visible_lines
from grader.render.terminal import render_report, why_not_judged
from grader.report import CheckResult, Report
from grader.texts import phrase

Visibility = Literal["visible", "hidden", "after_due_date", "after_published"]
VISIBILITIES: tuple[Visibility, ...] = get_args(Visibility)
MOST_OUTPUT = 4000


def render_gradescope(reports: Sequence[Report], visibility: Visibility = "visible") -> str:
    """The text of results.json; `visibility` says when students see the tests and their output."""
    judged = [report for report in reports if report.verdict != "not_judged"]
    unjudged = [report.exercise for report in reports if report.verdict == "not_judged"]
    result = {
        "score": sum(report.points for report in judged),
        "output": "\n".join([board_head(reports), *([_tell_unjudged(unjudged)] if unjudged else [])]),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": visibility,
        "extra_data": {"not_judged": unjudged, "max_score": sum(report.max_points for report in judged)},
        "tests": [test for report in reports for test in _tests(report, visibility)],
    }
    return json.dumps(result, indent=2, allow_nan=False) + "\n"


def _tell_unjudged(exercises: Sequence[str]) -> str:
    return phrase(texts.UNJUDGED, exercises=", ".join(exercises))


def _tests(report: Report, visibility: Visibility) -> Iterator[dict[str, Any]]:
    chapter = report.exercise.removeprefix("ex")
    if report.verdict == "not_judged":
        output = "\n".join([phrase(texts.NOT_JUDGED_WHY), visible(why_not_judged(report))]).rstrip()
        yield _test(f"{report.exercise} {report.name}: {phrase(texts.NOT_JUDGED)}", chapter, output, report, visibility)
        return
    told = False
    for number, check in enumerate(report.checks, 1):
        output = "\n".join(visible_lines(check.message)) if check.outcome != "passed" else ""
        if check.outcome == "failed" and not told:
            output, told = render_report(report)[:MOST_OUTPUT], True
        test = _test(f"{report.exercise}: {check.sentence}", f"{chapter}.{number}", output, report, visibility)
        yield test | _score(check)


def _test(name: str, number: str, output: str, report: Report, visibility: Visibility) -> dict[str, Any]:
    tags = [report.exercise, *[finding.code for finding in report.findings[:1]]]
    return {"name": visible(name), "number": number, "output": output, "tags": tags, "visibility": visibility}


def _score(check: CheckResult) -> dict[str, Any]:
    status = "passed" if check.outcome == "passed" else "failed"
    return {"score": check.points, "max_score": check.max_points, "status": status}
