"""JUnit XML. The rules are those that the schemas of Surefire and of Jenkins' xUnit plugin have in common."""

import re
import xml.etree.ElementTree as ET

import pytest

from grader.render.junit import render_junit
from grader.report import Finding, Report
from samples import check, not_judged, passed, report
from snapshots import assert_snapshot

SUITE = {"name", "time", "tests", "errors", "skipped", "failures"}
CASE = {"name", "classname", "time"}
INSIDE = {"failure": {"type", "message"}, "error": {"type", "message"}, "skipped": {"message"}}
NASTY = "]]> & <b> \x00\x1b[31m \ud800 \ufffe\n::error::x"


def suites(reports: list[Report]) -> list[ET.Element]:
    """The suites of a report, after a look at the rules."""
    root = ET.fromstring(render_junit(reports).encode())

    assert root.tag == "testsuites"
    assert set(root.attrib) <= {"name", "time", "tests", "failures", "errors"}
    for suite in root:
        assert (suite.tag, set(suite.attrib)) == ("testsuite", SUITE)
        counts = dict.fromkeys(("failure", "error", "skipped"), 0)
        for case in suite:
            assert (case.tag, set(case.attrib)) == ("testcase", CASE)
            assert re.fullmatch(r"[0-9]*(\.[0-9]{0,3})?", case.attrib["time"])
            assert len(case) <= 1
            for inside in case:
                assert set(inside.attrib) == INSIDE[inside.tag]
                counts[inside.tag] += 1
        wanted = {name: int(suite.attrib[key]) for name, key in _PLURAL.items()}
        assert counts == wanted
        assert len(suite) == int(suite.attrib["tests"]) > 0
    return list(root)


_PLURAL = {"failure": "failures", "error": "errors", "skipped": "skipped"}


@pytest.mark.parametrize(
    "reports",
    [[passed()], [report()], [not_judged()], [not_judged(checks=[])], [passed(), report(), not_judged()], []],
)
def test_rules(reports: list[Report]) -> None:
    """Whatever happened, both schemas' rules hold."""
    suites(reports)


def test_outcomes() -> None:
    """A failed check is a failure, one not reached is skipped."""
    [suite] = suites([report()])

    assert [[inside.tag for inside in case] for case in suite] == [[], ["failure"], ["failure"], ["skipped"]]
    assert suite[1][0].attrib["type"] == "M03"


def test_fault_of_the_grader() -> None:
    """What could not be judged is an error, never a failure, and never green for want of cases."""
    for one in (not_judged(), not_judged(checks=[])):
        [suite] = suites([one])
        assert (suite.attrib["errors"], suite.attrib["failures"]) == ("1", "0")


def test_strangers_words() -> None:
    """No text of a student's breaks the file."""
    finding = Finding("M03", "x", 1, [], NASTY, NASTY, NASTY)
    [suite] = suites([report(file=NASTY, findings=[finding], checks=[check("failed", NASTY, NASTY, 5)])])

    assert suite[0][0].attrib["message"].startswith("]]> & <b> \\x00\\x1b[31m \\ud800")


def test_text() -> None:
    """A whole file."""
    assert_snapshot("junit", render_junit([report(), not_judged(exercise="ex5")]))
