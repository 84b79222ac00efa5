"""How far a long command is: on a terminal at once, elsewhere now and then."""

from __future__ import annotations

import io

import pytest

from grader.cohort.progress import Progress, span


class Stream(io.StringIO):
    """What is written, to a terminal or not."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


class Closed(Stream):
    """Somebody has closed the window."""

    def write(self, text: str) -> int:
        raise BrokenPipeError


def steps(stream: Stream, count: int, seconds: float) -> Progress:
    """So many steps, each of so many seconds."""
    now = [0.0]
    progress = Progress(count, stream, lambda: now[0])
    for _ in range(count):
        now[0] += seconds
        progress.step()
    return progress


def test_on_a_terminal() -> None:
    """One line, drawn anew, with the rate and the time left; then it is cleared away."""
    stream = Stream(True)
    progress = steps(stream, 4, 0.5)
    progress.clear()

    assert stream.getvalue().split("\r\x1b[K") == [
        "",
        "1 of 4 graded, 2 a second, 2 s left",
        "2 of 4 graded, 2 a second, 1 s left",
        "3 of 4 graded, 2 a second, 0 s left",
        "4 of 4 graded, 2 a second, 0 s left",
        "",
    ]
    assert (progress.done, progress.seconds, progress.rate) == (4, 2.0, 2.0)


def test_not_at_every_step() -> None:
    """A terminal is not drawn a thousand times a second."""
    stream = Stream(True)
    steps(stream, 1000, 0.001)

    assert stream.getvalue().count("\r") < 11


def test_in_a_log() -> None:
    """A line every ten seconds."""
    stream = Stream(False)
    steps(stream, 30, 1.0).clear()

    assert stream.getvalue() == (
        "10 of 30 graded, 1 a second, 20 s left\n20 of 30 graded, 1 a second, 10 s left\n"
        "30 of 30 graded, 1 a second, 0 s left\n"
    )


def test_nobody_looks() -> None:
    """A reader who has gone away does not end the work."""
    assert steps(Closed(True), 3, 1.0).done == 3


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.4, "0 s"), (99, "99 s"), (100, "2 min"), (3540, "59 min"), (3600, "1 h 0 min"), (7500, "2 h 5 min")],
)
def test_spans(seconds: float, told: str) -> None:
    """A time in words that can be said."""
    assert span(seconds) == told
