"""Gradescope's results.json."""

import json
from typing import Any

import pytest

from grader.render.gradescope import VISIBILITIES, Visibility, render_gradescope
from grader.report import Report
from samples import not_judged, passed, report
from snapshots import assert_snapshot

TOP = {
    "score", "execution_time", "output", "output_format", "test_output_format", "test_name_format", "visibility",
    "stdout_visibility", "extra_data", "tests", "leaderboard",
}  # fmt: skip
TEST = {
    "score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags", "visibility",
    "extra_data",
}  # fmt: skip


def results(reports: list[Report], visibility: Visibility = "visible") -> dict[str, Any]:
    """The results, after a look at Gradescope's rules."""
    value: dict[str, Any] = json.loads(render_gradescope(reports, visibility))

    assert set(value) <= TOP
    assert isinstance(value["score"], int)
    assert value["visibility"] in VISIBILITIES
    assert value["stdout_visibility"] in VISIBILITIES
    for test in value["tests"]:
        assert set(test) <= TEST
        assert test["visibility"] in VISIBILITIES
        assert test.get("status") in ("passed", "failed", None)
        assert all(isinstance(tag, str) for tag in test["tags"])
        assert ("score" in test) == ("max_score" in test)
        assert 0 <= test.get("score", 0) <= test.get("max_score", 0)
    return value


@pytest.mark.parametrize("reports", [[passed()], [report()], [not_judged()], [passed(), report(), not_judged()], []])
def test_rules(reports: list[Report]) -> None:
    """Whatever happened, the results keep the rules, and the score is the sum of the tests."""
    value = results(reports)

    assert value["score"] == sum(test.get("score", 0) for test in value["tests"])


def test_numbers() -> None:
    """Tests are numbered after exercise and check."""
    assert [test["number"] for test in results([report()])["tests"]] == ["2.1", "2.2", "2.3", "2.4"]


def test_not_judged_is_no_zero() -> None:
    """A test that could not be judged has no score, and the student is told that it is no fault of theirs."""
    value = results([passed(), not_judged(exercise="ex5")])

    assert "score" not in value["tests"][-1]
    assert value["extra_data"] == {"not_judged": ["ex5"], "max_score": 5}
    assert "Not judged: ex5. This is no fault of yours" in value["output"]


@pytest.mark.parametrize("visibility", VISIBILITIES)
def test_visibility(visibility: Visibility) -> None:
    """Students see tests and their output when the teacher wants it."""
    value = results([report()], visibility)

    assert {test["visibility"] for test in value["tests"]} == {value["stdout_visibility"]} == {visibility}


def test_text() -> None:
    """A whole file."""
    assert_snapshot("gradescope", render_gradescope([report(), not_judged(exercise="ex5")]))
