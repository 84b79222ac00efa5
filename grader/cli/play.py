"""`grade --speed N`: a run that was judged is played at N virtual seconds a second, for people who want to watch.

The verdict is long known, and came from the virtual clock: what is played has no part in it.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator

from grader.cli.ladder import say
from grader.language import phrase
from grader.render.plain import WIDTH
from grader.render.playback import SECONDS, frame, length
from grader.report import Report
from grader.texts import PLAY_NOTHING

FRAME = 0.05
"""Real seconds between two frames: as smooth as a column needs, and little for a slow terminal."""
HIDE, SHOW = "\x1b[?25l", "\x1b[?25h"


def play(
    report: Report,
    speed: float,
    *,
    color: bool = False,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Play one run where standard output is a terminal; Ctrl-C goes on to the end at once."""
    if not report.timeline:
        say(f"{phrase(PLAY_NOTHING)}\n\n")
        return
    drawn = 0
    say(HIDE)
    try:
        for now in moments(length(report), speed / SECONDS.get(report.unit, 1.0), clock, sleep):
            lines = frame(report, now, width=min(WIDTH, shutil.get_terminal_size().columns - 1), color=color)
            say(redrawn(lines, drawn), color=True)
            sys.stdout.flush()
            drawn = len(lines)
    except KeyboardInterrupt:
        pass  # enough was seen
    finally:
        say(f"{above(drawn)}\x1b[J{SHOW}", color=True)  # the whole picture stands in what is said now


def moments(end: float, a_second: float, clock: Callable[[], float], sleep: Callable[[float], None]) -> Iterator[float]:
    """The moments to draw, in the exercise's unit, each at its time; the end is drawn by whoever asks."""
    begun = clock()
    while (now := (clock() - begun) * a_second) < end:
        yield now
        sleep(FRAME)


def above(drawn: int) -> str:
    """To the head of the `drawn` lines."""
    return f"\r\x1b[{drawn}A" if drawn else "\r"


def redrawn(lines: list[str], drawn: int) -> str:
    """The lines over the `drawn` ones before."""
    return above(drawn) + "".join(f"\r{line}\x1b[K\n" for line in lines)
