"""Reports as JUnit XML, as Jenkins, Surefire and GitLab read it: a suite an exercise, a case a check.

A failed check is a failure, one that was not reached is skipped, and a fault of the grader is an error.
Virtual time says nothing about how long a test took: every `time` is 0.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from grader import texts
from grader.render.plain import visible
from grader.render.terminal import render_report, why_not_judged
from grader.report import CheckResult, Report
from grader.texts import phrase

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render_junit(reports: Sequence[Report]) -> str:
    """The text of a report file."""
    suites = [_suite(report) for report in reports]
    root = ET.Element("testsuites", {"name": "asynclings"} | _sums(suites))
    root.extend(suites)
    ET.indent(root)
    return DECLARATION + ET.tostring(root, encoding="unicode") + "\n"


def _sums(suites: Sequence[ET.Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.attrib[name]) for suite in suites)) for name in ("tests", "failures", "errors")}


def _suite(report: Report) -> ET.Element:
    cases = [_case(check, report) for check in report.checks] or [_unjudged_case(report)]
    _tell_whole(cases, report)
    count = {kind: str(sum(case.find(kind) is not None for case in cases)) for kind in ("failure", "error", "skipped")}
    suite = ET.Element(
        "testsuite",
        name=f"{report.exercise} {report.name}",
        time="0",
        tests=str(len(cases)),
        errors=count["error"],
        skipped=count["skipped"],
        failures=count["failure"],
    )
    suite.extend(cases)
    return suite


def _case(check: CheckResult, report: Report) -> ET.Element:
    case = _named(check.sentence, report)
    message = visible(check.message)
    if check.outcome == "failed":
        code = report.findings[0].code if report.findings else "failed"
        ET.SubElement(case, "failure", type=visible(code), message=message)
    elif check.outcome == "not_judged" and report.verdict == "not_judged":
        ET.SubElement(case, "error", type="not_judged", message=message or phrase(texts.NOT_JUDGED_WHY))
    elif check.outcome == "not_judged":
        ET.SubElement(case, "skipped", message=message)
    return case


def _unjudged_case(report: Report) -> ET.Element:
    """A suite without a case would read as one that passed."""
    case = _named(phrase(texts.NOT_JUDGED), report)
    ET.SubElement(
        case, "error", type="not_judged", message=visible(why_not_judged(report)) or phrase(texts.NOT_JUDGED_WHY)
    )
    return case


def _named(name: str, report: Report) -> ET.Element:
    return ET.Element("testcase", name=visible(name), classname=f"asynclings.{report.exercise}", time="0")


def _tell_whole(cases: Sequence[ET.Element], report: Report) -> None:
    """The first failure carries the whole report, with the picture of the run."""
    failure = next((failure for case in cases if (failure := case.find("failure")) is not None), None)
    if failure is not None:
        failure.text = "\n" + render_report(report)
