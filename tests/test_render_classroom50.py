"""Classroom 50's result.json."""

import json
import re
from typing import Any

import pytest

from grader.render.classroom50 import HandedIn, render_classroom50
from grader.report import Report
from samples import not_judged, passed, report
from snapshots import assert_snapshot

HANDED_IN = HandedIn(
    classroom="cs",
    assignment="asyncio",
    assignment_type="individual",
    owner="ann",
    submission="submit/2027-01-31T22-59-00Z-a1b2c3d",
    commit="https://example.org/c",
    release="https://example.org/r",
    review="https://example.org/d",
    datetime="2027-01-31T22:59:00Z",
    graded_at="2027-02-01T08:00:00Z",
)
REQUIRED = (
    "schema classroom assignment assignment_type owner submission commit release review datetime score max-score tests"
).split()
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def result(reports: list[Report], handed_in: HandedIn = HANDED_IN) -> dict[str, Any]:
    """The result, after a look at the rules of `classroom50/result/v1`."""
    value: dict[str, Any] = json.loads(render_classroom50(reports, handed_in))

    assert set(REQUIRED) <= set(value) <= {*REQUIRED, "graded_at", "submitted_by"}
    assert value["schema"] == "classroom50/result/v1"
    assert value["submission"].startswith("submit/")
    assert INSTANT.fullmatch(value["datetime"])
    for scored in (value, *value["tests"]):
        assert type(scored["score"]) is int
        assert type(scored["max-score"]) is int
        assert 0 <= scored["score"] <= scored["max-score"]
    for test in value["tests"]:
        assert test["test-name"]
        assert isinstance(test["passed"], bool)
    return value


@pytest.mark.parametrize("reports", [[passed()], [report()], [not_judged()], [passed(), report(), not_judged()], []])
def test_rules(reports: list[Report]) -> None:
    """Whatever happened, the result keeps the rules."""
    result(reports)


def test_points() -> None:
    """Score and highest score are the sums; what was not judged is in neither."""
    value = result([passed(), report(), not_judged()])

    assert (value["score"], value["max-score"]) == (7, 10)
    assert value["tests"][-1]["not-judged"] is True


def test_regrade_moves_only_one_time() -> None:
    """The submission's own time stays the same over regrades."""
    first, second = (
        result([report()], HandedIn(**{**_fields(HANDED_IN), "graded_at": f"2027-02-0{day}T00:00:00Z"}))
        for day in (1, 2)
    )

    assert first["datetime"] == second["datetime"]
    assert first.pop("graded_at") != second.pop("graded_at")
    assert first == second


def test_text() -> None:
    """A whole result."""
    assert_snapshot("classroom50", render_classroom50([report()], HANDED_IN))


def _fields(value: HandedIn) -> dict[str, Any]:
    return {name: getattr(value, name) for name in HandedIn.__struct_fields__}
