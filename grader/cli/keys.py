"""The keyboard and the screen of a terminal, key by key. What is changed is put back, however the program ends.

The Windows half is written from the documentation, and has not been run.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

Say = Callable[[str], None]

CLEAR = "\x1b[H\x1b[2J"
RULE = "\n" + "-" * 78 + "\n"
QUIT_KEYS = ("q", "\x04", "\x03")
POLL_SECONDS = 0.05


class Terminal:
    """Says each key as soon as it is pressed: `key` takes a letter (`\\x04` where no more will come), `again` is called
    when the screen has to be drawn anew. Both are called from other threads, or out of a signal.
    """

    def __init__(self, key: Say, again: Callable[[], None]) -> None:
        self._key = key
        self._again = again
        self._before: Any = None
        self._handlers: dict[int, Any] = {}
        self._clear = CLEAR if os.environ.get("TERM") != "dumb" else RULE

    def __enter__(self) -> Self:
        if sys.platform == "win32":
            os.system("")  # the old trick: afterwards the console obeys escape sequences
        else:
            self._take_over()
        threading.Thread(target=self._read, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if sys.platform != "win32":
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            self._restore()

    def draw(self, text: str) -> None:
        """Put this on the screen, in place of all else."""
        sys.stdout.write(self._clear + text)
        sys.stdout.flush()

    if sys.platform == "win32":

        def _read(self) -> None:
            import msvcrt

            while True:
                if not msvcrt.kbhit():
                    time.sleep(POLL_SECONDS)
                    continue
                key = msvcrt.getwch()
                if key in ("\x00", "\xe0"):
                    msvcrt.getwch()  # an arrow, or another key without a letter
                else:
                    self._key("\x04" if key in ("\x03", "\x1a") else key)

    else:

        def _take_over(self) -> None:
            import termios

            self._before = termios.tcgetattr(0)
            answers = {
                signal.SIGINT: self._interrupted,
                signal.SIGTERM: self._terminated,
                signal.SIGHUP: self._terminated,
                signal.SIGTSTP: self._suspended,
                signal.SIGCONT: self._resumed,
                signal.SIGWINCH: self._resized,
            }
            self._handlers = {number: signal.signal(number, answer) for number, answer in answers.items()}
            self._cbreak()

        def _cbreak(self) -> None:
            """Keys come one by one and are not shown; Ctrl-C and Ctrl-Z keep their meaning."""
            import tty

            tty.setcbreak(0)

        def _restore(self) -> None:
            import termios

            try:
                termios.tcsetattr(0, termios.TCSADRAIN, self._before)
            except termios.error:
                pass  # the terminal has gone

        def _interrupted(self, number: int, frame: FrameType | None) -> None:
            """Ctrl-C is a key like any other: an exception could come where nobody hands it on."""
            self._key("\x03")

        def _terminated(self, number: int, frame: FrameType | None) -> None:
            raise SystemExit(128 + number)

        def _suspended(self, number: int, frame: FrameType | None) -> None:
            """Ctrl-Z: leave the terminal as it was, and stop; the next line is run when it goes on."""
            self._restore()
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, self._suspended)
            self._resumed(number, frame)

        def _resumed(self, number: int, frame: FrameType | None) -> None:
            self._cbreak()
            self._again()

        def _resized(self, number: int, frame: FrameType | None) -> None:
            self._again()

        def _read(self) -> None:
            while True:
                try:
                    typed = os.read(0, 1024)
                except OSError:
                    typed = b""  # the terminal has gone
                for key in _letters(typed):
                    self._key(key)
                if not typed:
                    return


def _letters(typed: bytes) -> str:
    """The keys in what was typed; arrows and their like begin with Escape and are none. The end is a Ctrl-D."""
    if not typed:
        return "\x04"
    return "" if typed[:1] == b"\x1b" else typed.decode("utf-8", "ignore")
