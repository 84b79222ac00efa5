"""`grade --watch` in a real (pseudo-) terminal, from its start to its end."""

import os
import re
import select
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.catalog import Catalog

if sys.platform == "win32":
    pytest.skip("pseudo-terminals", allow_module_level=True)

import pty
import termios

GRADE = [sys.executable, "-P", "-c", "import sys; from grader.cli import run_grade; sys.exit(run_grade())"]
EX1 = Catalog.installed().find("ex1")
BROKEN = """
import sys
from grader.cli import fault, run_grade
from grader.judge.warm import WarmJudge
WarmJudge.wait = lambda self: 1 / 0
fault.keep = lambda text: "details.txt" if "ZeroDivisionError" in text else None
sys.exit(run_grade())
"""
LONG = 30.0
"""Real seconds until a test gives up; it goes on as soon as the screen shows what it waits for."""


class Screen:
    """A terminal with `grade --watch` in it."""

    def __init__(self, folder: Path, command: list[str] = GRADE) -> None:
        self.file = EX1.file_in(folder)
        self.file.parent.mkdir(parents=True)
        self.file.write_bytes((EX1.starter / self.file.name).read_bytes())
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execv(command[0], [*command, "ex1", "--watch", "--no-color"])
        self.shown = ""

    def until(self, pattern: str) -> str:
        """What is shown until this has come; the next wait begins behind it."""
        give_up = time.monotonic() + LONG
        while not (found := re.search(pattern, self.shown, re.DOTALL)):
            assert select.select([self.end], [], [], give_up - time.monotonic())[0], self.shown
            self.shown += os.read(self.end, 65536).decode()
        seen, self.shown = self.shown[: found.end()], self.shown[found.end() :]
        return seen

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self.end, keys)

    def cooked(self) -> bool:
        """Whether lines are edited and shown as they are in a shell."""
        return bool(termios.tcgetattr(self.end)[3] & termios.ICANON)

    def status(self) -> int:
        """The exit code, once it has ended; what it still says is read."""
        while True:
            try:
                self.shown += os.read(self.end, 65536).decode()
            except OSError:  # the other end is closed
                break
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        return os.waitstatus_to_exitcode(status)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen that shows its first verdict."""
    screen = Screen(tmp_path)
    screen.until("ex1  not yet.*watching .*q quit")
    yield screen
    os.close(screen.end)
    if screen.pid:
        os.kill(screen.pid, signal.SIGKILL)
        os.waitpid(screen.pid, 0)


def test_saved_and_quit(screen: Screen) -> None:
    """A right file that is renamed into place passes; q ends it, and the terminal is as it was."""
    assert not screen.cooked()
    new = screen.file.with_name("new")
    new.write_bytes(EX1.checks.with_name(screen.file.name).read_bytes())
    os.replace(new, screen.file)
    screen.until("ex1  passed.*Press n for the next exercise.*q quit")

    screen.file.write_text("print('\x1b[2J')\ndef (")
    seen = screen.until("E02.*q quit")
    assert "\x1b" not in seen.replace("\x1b[H\x1b[2J", "")

    screen.press(b"h")
    screen.until("Hint 1 of 3.*q quit")
    screen.press(b"q")
    assert screen.status() == 0
    assert "Traceback" not in screen.shown


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_terminated(screen: Screen, number: int, code: int) -> None:
    """Whoever ends it finds the terminal in order, and no traceback on it."""
    os.kill(screen.pid, number)
    while not screen.cooked():
        select.select([screen.end], [], [], 0.01)

    assert screen.status() == code
    assert "Traceback" not in screen.shown


def test_interrupted(screen: Screen) -> None:
    """Ctrl-C is as good as q."""
    screen.press(b"\x03")

    assert screen.status() == 130
    assert "Traceback" not in screen.shown


def test_resized(screen: Screen) -> None:
    """A terminal of another size is drawn anew."""
    os.kill(screen.pid, signal.SIGWINCH)

    screen.until("ex1  not yet.*q quit")


def test_a_thread_of_ours_fails(tmp_path: Path) -> None:
    """What nobody foresaw, in whatever thread, ends it as it ends any command: a sentence, a file, and no traceback."""
    screen = Screen(tmp_path, [*GRADE[:3], BROKEN])
    try:
        assert screen.status() == 3
        assert "Something went wrong in asynclings, not in your file. The details are in details.txt" in screen.shown
        assert "Traceback" not in screen.shown
        assert screen.cooked()
    finally:
        os.close(screen.end)
