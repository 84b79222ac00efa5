"""`grade --reset`: back to the starter."""

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from grader.cli.grade import main
from samples import Room

ASKED = (
    "Put breakfast.py of ex2 back as it was? Yours is kept as breakfast.py.bak.\n"
    "Type y for yes; anything else means no: "
)
STARTER = "def main():\n    pass\n"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder in which ex2 has been worked on, and nobody is at the keyboard."""
    room = Room(tmp_path, monkeypatch)
    room.file("ex2").write_text("my work")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return room


class Keyboard(io.StringIO):
    """Somebody types."""

    def isatty(self) -> bool:
        """A keyboard is a terminal."""
        return True


def kept(room: Room) -> dict[str, str]:
    """The files of ex2, less its README."""
    return {path.name: path.read_text() for path in sorted(room.file("ex2").parent.glob("breakfast.py*"))}


def test_yes(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """With --yes nothing is asked; the student's file is kept beside the new one."""
    assert main(["--reset", "ex2", "--yes"]) == 0

    assert kept(room) == {"breakfast.py": STARTER, "breakfast.py.bak": "my work"}
    assert capsys.readouterr().out == (
        "breakfast.py of ex2 is as it was at the start. Yours is kept as breakfast.py.bak.\n"
    )


def test_every_old_file_is_kept(room: Room) -> None:
    """A second and a third reset keep their files too."""
    for text in ("first", "second", "third"):
        room.file("ex2").write_text(text)
        assert main(["ex2", "--reset", "-y"]) == 0

    assert kept(room) == {
        "breakfast.py": STARTER,
        "breakfast.py.bak": "first",
        "breakfast.py.bak2": "second",
        "breakfast.py.bak3": "third",
    }


@pytest.mark.parametrize("typed", ["y\n", " Y \n", "yes\n", "YES\r\n", "y"])
def test_yes_is_typed(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: Any, typed: str) -> None:
    """At a terminal it asks, and a yes may be written as people write it."""
    monkeypatch.setattr("sys.stdin", Keyboard(typed))

    assert main(["ex2", "--reset"]) == 0

    out = capsys.readouterr().out
    assert out.startswith(ASKED)
    assert out.endswith("Yours is kept as breakfast.py.bak.\n")
    assert kept(room) == {"breakfast.py": STARTER, "breakfast.py.bak": "my work"}


@pytest.mark.parametrize("typed", ["n\n", "\n", "nein\n", "yess\n", "\0y\n", "y" * 100_000 + "\n", "\ny\n", ""])
def test_anything_else_is_no(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: Any, typed: str) -> None:
    """Whatever is no yes changes nothing, and that is said; so does Ctrl-D."""
    monkeypatch.setattr("sys.stdin", Keyboard(typed))

    assert main(["ex2", "--reset"]) == 0

    assert capsys.readouterr().out == ASKED + ("" if typed else "\n") + "Nothing was changed.\n"
    assert kept(room) == {"breakfast.py": "my work"}


@pytest.mark.parametrize(("language", "typed"), [("de", "ja\n"), ("de", "j\n"), ("de", "y\n")])
def test_yes_in_the_language_of_the_question(room: Room, monkeypatch: Any, language: str, typed: str) -> None:
    """Who is asked in German may say yes in German."""
    monkeypatch.setattr("sys.stdin", Keyboard(typed))

    assert main(["ex2", "--reset", "--lang", language]) == 0
    assert "breakfast.py.bak" in kept(room)


def test_bytes_that_are_no_text(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """What cannot be read as text is no yes either."""
    typed = io.TextIOWrapper(io.BytesIO(b"\xff\xfey\n"), encoding="utf-8")
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdin", typed)

    assert main(["ex2", "--reset"]) == 0

    assert capsys.readouterr().out.endswith("Nothing was changed.\n")
    assert kept(room) == {"breakfast.py": "my work"}


def test_interrupted_at_the_question(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Ctrl-C instead of an answer ends the command as everywhere, and nothing was changed."""

    def interrupt(self: Keyboard) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(Keyboard, "readline", interrupt)
    monkeypatch.setattr("sys.stdin", Keyboard())

    assert main(["ex2", "--reset"]) == 130

    assert capsys.readouterr() == (ASKED + "\nNothing was changed.\n", "Interrupted.\n")
    assert kept(room) == {"breakfast.py": "my work"}


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a full disk, as Linux has it")
def test_disk_full(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Where the starter cannot be written, the student's file is where it was."""
    opened = Path.open

    def full(self: Path, mode: str = "r", *more: Any) -> Any:
        if mode == "xb":
            self.touch()
        return opened(Path("/dev/full"), "wb") if mode == "xb" else opened(self, mode, *more)

    monkeypatch.setattr(Path, "open", full)

    assert main(["ex2", "--reset", "--yes"]) == 2

    monkeypatch.undo()
    assert kept(room) == {"breakfast.py": "my work"}
    assert capsys.readouterr().err == "breakfast.py of ex2 cannot be put back: No space left on device.\n"


def test_nobody_to_ask(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal it wants --yes."""
    assert main(["ex2", "--reset"]) == 2

    assert kept(room) == {"breakfast.py": "my work"}
    assert capsys.readouterr().err == ("Nobody is there to ask: add --yes to put breakfast.py of ex2 back as it was.\n")


def test_nothing_to_do(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is the starter still is left as it is."""
    assert main(["--reset", "ex1"]) == 0

    assert capsys.readouterr().out == "breakfast.py of ex1 is still as it was at the start: nothing to do.\n"


def test_missing(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file is put back without asking: there is nothing to lose."""
    room.file("ex2").unlink()

    assert main(["--reset", "ex2"]) == 0

    assert kept(room) == {"breakfast.py": STARTER}
    assert capsys.readouterr().out == "breakfast.py of ex2 was missing: it is back as it was at the start.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_link(room: Room, tmp_path: Path) -> None:
    """A link is kept as a link, and what it leads to stays as it is."""
    (tmp_path / "elsewhere.py").write_text("elsewhere")
    room.file("ex2").unlink()
    room.file("ex2").symlink_to(tmp_path / "elsewhere.py")

    assert main(["--reset", "ex2", "--yes"]) == 0

    assert kept(room) == {"breakfast.py": STARTER, "breakfast.py.bak": "elsewhere"}
    assert not room.file("ex2").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="the system's words differ")
def test_cannot(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing can be written, one sentence says so."""
    room.file("ex2").unlink()
    (room.file("ex2").parent / "README.md").unlink()
    room.file("ex2").parent.rmdir()
    room.file("ex2").parent.write_text("a file in the way")

    assert main(["--reset", "ex2", "--yes"]) == 2
    assert capsys.readouterr().err == "breakfast.py of ex2 cannot be put back: File exists.\n"
