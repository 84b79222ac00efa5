"""A played run: frames that grow on one scale, and a player that needs no real time here."""

from __future__ import annotations

import pytest

from grader.cli import play
from grader.render.playback import frame, length
from grader.report import Span
from samples import passed, report
from snapshots import assert_snapshot


def test_frames_grow() -> None:
    """From the first minute to the last: rows come when their tasks begin, and the scale stays."""
    late = report()
    shown = ["\n".join(frame(late, now)) for now in (0.0, 0.5, 3.0, 6.5, length(late))]

    assert_snapshot("playback-frames", "\n\n".join(shown) + "\n")
    assert len({text.count("\n") for text in shown}) == 1


def test_an_ending_comes_at_its_time() -> None:
    """Before that, nobody can know that a call will fail."""
    spans = [Span("fetch", 3, "world", 0.0, 2.0, end_as="failed")]
    run = report(timeline=spans, elapsed=2.0)

    assert "!" not in "".join(frame(run, 1.9)[:-1])
    assert "!" in "".join(frame(run, 2.0)[:-1])

    left = [Span("fetch", 3, "world", 0.0, 2.0, end_as="cancelled", label="left")]
    run = report(timeline=left, elapsed=2.0)
    assert ">" not in "".join(frame(run, 1.9)[:-1])
    assert ">" in "".join(frame(run, 2.0)[:-1])


def moments(unit: str, speed: float) -> tuple[list[str], list[float]]:
    """What is said while a run of six units is played, and how long is slept between."""
    said: list[str] = []
    slept: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(play, "say", lambda text, color=False: said.append(text))
        play.play(passed(unit=unit), speed, clock=lambda: sum(slept), sleep=slept.append)
    return said, slept


@pytest.mark.parametrize(("unit", "speed"), [("min", 60.0), ("s", 1.0)])
def test_speed_is_virtual_seconds_a_second(unit: str, speed: float) -> None:
    """Six minutes at 60 a second take six seconds, as do six seconds at 1."""
    said, slept = moments(unit, speed)

    assert sum(slept) == pytest.approx(6.0, abs=play.FRAME)
    assert said[0] == play.HIDE
    assert said[-1].endswith(f"\x1b[J{play.SHOW}")


def test_enough_was_seen() -> None:
    """Ctrl-C ends the playing, not the command; the cursor is there again."""
    said: list[str] = []

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(play, "say", lambda text, color=False: said.append(text))
        play.play(passed(), 60.0, clock=lambda: 0.0, sleep=interrupted)

    assert said[-1].endswith(play.SHOW)


def test_nothing_to_play() -> None:
    """A run in which nothing was started has no picture."""
    said: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(play, "say", lambda text, color=False: said.append(text))
        play.play(report(timeline=[]), 60.0)

    assert said == ["There is nothing to play: nothing was started.\n\n"]


@pytest.mark.parametrize("width", [79, 40, 12])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """A line that wraps would be drawn over in part only."""
    lines = frame(report(), 3.0, width=width)

    assert max(map(len, lines)) <= width
    assert len(lines) == len(frame(report(), 0.0, width=width))
