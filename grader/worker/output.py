"""Standard output of the student's program: events for the judge, up to a limit."""

from __future__ import annotations

import io
import os
from typing import Any

from grader.protocol.messages import Note
from grader.worker.exchange import OURS, Exchange
from grader.worker.notes import ADDRESS
from grader.worker.trace import Trace

MAX_OUTPUT = 64 * 1024


class Output(io.TextIOBase):
    """What `print` writes to, for standard output and standard error alike."""

    encoding = "utf-8"
    errors = "backslashreplace"
    line_buffering = True

    def __init__(self, exchange: Exchange, trace: Trace) -> None:
        super().__init__()
        self._exchange = exchange
        self._trace = trace
        self._room = MAX_OUTPUT

        self.buffer = Bytes(self)

    def writable(self) -> bool:
        return True

    def reconfigure(self, **options: object) -> None:
        """The judge reads it all the same."""

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._room > 0:
            clean = everywhere_alike(str(text)[: self._room].encode("utf-8", "backslashreplace").decode())
            self._room -= len(text)
            for start in range(0, len(clean), 4000):
                if not self._exchange.printed(clean[start : start + 4000], self._trace.line()):
                    self._room = 0
            if self._room <= 0:
                self._exchange.detail(Note("output_cut", ""))
        return len(text)


def everywhere_alike(text: str) -> str:
    """The text without what differs from run to run, addresses, and from place to place, the way to the grader."""
    return ADDRESS.sub("", text).replace(OURS, "grader" + os.sep)


class Bytes(io.RawIOBase):
    """`sys.stdout.buffer`."""

    def __init__(self, output: Output) -> None:
        super().__init__()
        self._output = output

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._output.write(bytes(data).decode("utf-8", "backslashreplace"))
        return len(data)
