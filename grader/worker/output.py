"""Standard output of the student's program: events for the judge, up to a limit."""

from __future__ import annotations

import io

from grader.protocol.messages import Note
from grader.worker.exchange import Exchange

MAX_OUTPUT = 64 * 1024


class Output(io.TextIOBase):
    """What `print` writes to, for standard output and standard error alike."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self._exchange = exchange
        self._room = MAX_OUTPUT

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._room > 0:
            clean = str(text)[: self._room].encode("utf-8", "backslashreplace").decode()
            self._room -= len(text)
            for start in range(0, len(clean), 4000):
                self._exchange.printed(clean[start : start + 4000])
            if self._room <= 0:
                self._exchange.detail(Note("output_cut", ""))
        return len(text)
