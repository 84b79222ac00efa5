"""The record of a graded run."""

import json
from itertools import combinations_with_replacement

import msgspec
import pytest

from grader.report import Report, verdict_exit_code
from samples import not_judged, passed, report

KEYS = """
schema exercise name file verdict points max_points elapsed budget unit seed schedule checks findings timeline
wanted output environment
"""


def test_keys() -> None:
    """The keys of v1 stand in their published order."""
    value = json.loads(msgspec.json.encode(report()))

    assert list(value) == KEYS.split()
    assert list(value["checks"][0]) == ["name", "sentence", "outcome", "message", "points", "max_points"]
    assert list(value["findings"][0]) == ["code", "name", "line", "also", "source", "message", "fix", "when", "counts"]
    assert list(value["timeline"][0]) == ["task", "line", "kind", "start", "end", "end_as", "lane", "label"]
    assert list(value["output"]) == ["text", "cut"]
    assert list(value["environment"]) == ["grader", "python", "isolation", "lang"]


def test_round_trip() -> None:
    """A report read back is the same report."""
    assert msgspec.json.decode(msgspec.json.encode(report()), type=Report) == report()


def test_verdicts_are_three() -> None:
    """No fourth verdict is read."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(msgspec.to_builtins(report(verdict="perfect")), Report)


@pytest.mark.parametrize("verdicts", list(combinations_with_replacement([0, 1, 3], 2)))
def test_exit_code(verdicts: tuple[int, int]) -> None:
    """Not judged beats failed, failed beats passed."""
    known = {0: passed(), 1: report(), 3: not_judged()}

    assert verdict_exit_code([known[verdict] for verdict in verdicts]) == max(verdicts)
