"""The screen of `grade` in windows of all sizes."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from grader.cli.grade import main
from grader.cli.window import rows_left
from samples import Room, report


class Window(io.StringIO):
    """A terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """A window is one."""
        return True


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Somebody whose ex2 is not right, in a terminal of 80 columns and 18 rows."""
    room = Room(tmp_path, monkeypatch)
    room.answers["ex2"] = report()
    room.file("ex2").write_text("async def main(): ...\n")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "18")
    monkeypatch.setenv("NO_COLOR", "1")
    return room


def printed(monkeypatch: Any, *arguments: str) -> str:
    """What the terminal shows after a command."""
    window = Window()
    monkeypatch.setattr(sys, "stdout", window)
    main(list(arguments))
    return window.getvalue()


def test_fits(room: Room, monkeypatch: Any) -> None:
    """All that is printed fits above the next line to type in, and a taller window has all of it."""
    small = printed(monkeypatch, "ex2")
    monkeypatch.setenv("LINES", "50")
    tall = printed(monkeypatch, "ex2")

    assert small.count("\n") <= 17
    assert "Cut to fit this window." in small
    assert "Cut to fit" not in tall
    assert "  ok  Each dish alone still takes its own time: coffee 6, eggs 4.\n" in tall


def test_room_for_what_follows(room: Room, monkeypatch: Any, capsys: Any) -> None:
    """What is said below the report has its room too."""
    monkeypatch.setenv("LINES", "22")
    room.file("ex2").write_text("def main():\n    pass\n")
    text = printed(monkeypatch, "ex2", "--isolation", "none")
    note = capsys.readouterr().err

    assert "You have not begun." in text
    assert note.startswith("Note: programs are not locked in")
    assert "Cut to fit this window." in text
    assert text.count("\n") + note.count("\n") <= 21


@pytest.mark.parametrize("arguments", [("-o", "all.txt"), ("--format", "terminal", "--format", "problems")])
def test_whole_elsewhere(room: Room, monkeypatch: Any, arguments: tuple[str, ...]) -> None:
    """A file has all of it, and so has a terminal in which other forms stand as well."""
    text = printed(monkeypatch, "ex2", *arguments)
    if arguments[0] == "-o":
        text = Path("all.txt").read_text()

    assert "  ok  Each dish alone" in text
    assert "Cut to fit" not in text


def test_whole_in_a_pipe(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Who pipes it elsewhere gets all of it."""
    main(["ex2"])

    assert "Cut to fit" not in capsys.readouterr().out


def test_rows_left(room: Room, monkeypatch: Any) -> None:
    """Long lines below take several rows, and the line to type in takes one."""
    monkeypatch.setattr(sys, "stdout", Window())

    assert rows_left() == 17
    assert rows_left("", "one\n", "x" * 81) == 14
    assert rows_left("\n\n") == 15
