"""How far a long command is: a line that is drawn anew on a terminal, and elsewhere a line now and then."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import IO

REDRAWN_SECONDS = 0.1
SAID_SECONDS = 10.0
LINE = "{done} of {total} graded, {rate:.0f} a second, {left} left"


class Progress:
    """Counts what is done, and tells it to people: standard error, as a rule."""

    def __init__(
        self, total: int, stream: IO[str], clock: Callable[[], float] = time.monotonic, line: str = LINE
    ) -> None:
        self.done = 0
        self.total = total
        self._stream = stream
        self._line = line
        self._drawn = stream.isatty()
        self._clock = clock
        self._begun = self._told = clock()

    @property
    def seconds(self) -> float:
        """Since it began."""
        return self._clock() - self._begun

    @property
    def rate(self) -> float:
        """How many a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self._clock() - self._told >= (REDRAWN_SECONDS if self._drawn else SAID_SECONDS):
            self._told = self._clock()
            left = span((self.total - self.done) / self.rate) if self.rate else "a while"
            line = self._line.format(done=self.done, total=self.total, rate=self.rate, left=left)
            self._write(f"\r\x1b[K{line}" if self._drawn else f"{line}\n")

    def clear(self) -> None:
        """Whatever comes next stands at the head of an empty line."""
        if self._drawn:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            pass  # nobody looks any more: the work goes on


def span(seconds: float) -> str:
    """A time in words: 8 s, 5 min, 1 h 20 min."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
