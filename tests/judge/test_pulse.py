"""Signs of life: how long none may come, how many may, and that they end."""

from __future__ import annotations

import pytest

from grader.judge.pulse import never_silent, no_storm, stops
from grader.run import Run
from test_requests import call, code, run_of


def beats(*moments: float, at: float = 9, asked: int = 99) -> Run:
    """A run with a beat at each of these moments, over at `at`."""
    return run_of(*(call("beat", begin=moment, end=moment) for moment in moments), at=at, asked=asked)


@pytest.mark.parametrize(
    ("moments", "at", "found"),
    [
        ((0.0, 1.0, 2.0), 3.0, ""),
        ((1.0, 2.0), 2.5, ""),
        ((), 1.0, ""),
        ((), 1.01, "ex11-no-beat"),
        ((1.5, 2.0), 2.5, "ex11-silence"),
        ((1.0, 2.25), 2.5, "ex11-silence"),
        ((1.0, 2.0), 3.25, "ex11-silence"),
        ((1.0, 2.0, 3.5), 3.25, "ex11-silence"),
    ],
)
def test_never_silent(moments: tuple[float, ...], at: float, found: str) -> None:
    """From start to first sign, between two, and from last to return; signs after the return break no silence."""
    assert code(never_silent, beats(*moments, at=at), "beat", 1.0, "Beat.") == found


@pytest.mark.parametrize(
    ("period", "found"), [(0.1, ""), (0.5, ""), (0.09, "ex11-beat-storm"), (0.0, "ex11-beat-storm")]
)
def test_no_storm(period: float, found: str) -> None:
    """Ten in a second are allowed, eleven are not."""
    assert code(no_storm, beats(*(number * period for number in range(11))), "beat", 10, "Pause.") == found


def test_stops() -> None:
    """A sign before the return, or at its very step, is free; a later one is not."""
    assert code(stops, beats(1, 2, at=2, asked=2), "beat", "heart") == ""
    assert code(stops, beats(1, 2, 3, at=2, asked=2), "beat", "heart") == "ex11-beat-goes-on"
    assert code(stops, beats(1, 2, 3, at=2, asked=2), "ping", "ping") == ""
