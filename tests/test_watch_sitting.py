"""`grade --watch`: what keys, saves and reports change, and what is then on the screen."""

from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Catalog
from grader.cli.grade import main
from grader.cli.pages import Pages
from grader.cli.sitting import Sitting
from grader.exercise import Exercise
from samples import Room, not_judged, report
from snapshots import assert_snapshot


class Seat:
    """A sitting whose judge answers when the test lets it, and whose screen is kept."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.catalog = Catalog.pack(room.pack)
        self.orders: list[Exercise] = []
        self.screens: list[str] = []
        self.watched: list[Path] = []
        pages = Pages(self.catalog, self.catalog.all(), room.folder, lambda reports: "", False)
        self.sitting = Sitting(pages, self, self.screens.append, self.watched.append)

    def begin(self, exercise: Exercise, path: Path) -> int:
        """Stands in for the judge."""
        self.orders.append(exercise)
        return len(self.orders)

    def answer(self) -> None:
        """The judge answers the latest order, and those that follow from it."""
        while self.sitting.waiting:
            number = self.sitting.waiting
            self.sitting.judged(number, self.room.answer(self.orders[number - 1]))

    def press(self, keys: str) -> str:
        """Press keys, let the judge answer, and look at the screen."""
        for key in keys:
            self.sitting.key(key)
        self.answer()
        return self.screens[-1]


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: Any) -> Seat:
    """Somebody who has passed ex1 and not ex2."""
    room = Room(tmp_path, monkeypatch)
    room.answers["ex2"] = report()
    room.file("ex2").write_text("async def main(): ...\n")
    seat = Seat(room)
    seat.sitting.begin(None)
    seat.answer()
    return seat


def test_first_not_passed(seat: Seat) -> None:
    """It begins with the first exercise that is not passed."""
    assert [one.id for one in seat.orders] == ["ex1", "ex2"]
    assert seat.watched == [seat.room.file("ex2")]
    assert_snapshot("watch-failed", seat.screens[-1])


def test_asked_for(seat: Seat) -> None:
    """It begins with the one that is asked for, passed or not."""
    other = Seat(seat.room)
    other.sitting.begin(other.catalog.find("ex1"))
    other.answer()

    assert_snapshot("watch-passed", other.screens[-1])


def test_not_begun(seat: Seat) -> None:
    """What was not begun is introduced: its README, and the file to change."""
    seat.room.answers["ex5"] = report(exercise="ex5", name="one-cook", file="one_cook.py", points=0)

    assert_snapshot("watch-not-begun", seat.press("l5\n"))


def test_saved(seat: Seat) -> None:
    """A save is judged; after a pass nothing moves on by itself."""
    del seat.room.answers["ex2"]
    seat.sitting.saved()
    seat.answer()

    assert seat.orders[-1].id == "ex2"
    assert "ex2  passed" in seat.screens[-1]
    assert "Press n for the next exercise." in seat.screens[-1]


def test_the_latest_save_counts(seat: Seat) -> None:
    """The report on a file that was saved over meanwhile changes nothing."""
    seat.sitting.saved()
    old = seat.sitting.waiting
    seat.sitting.saved()
    before = list(seat.screens)
    seat.sitting.judged(old, not_judged())

    assert seat.screens == before
    seat.answer()
    assert "ex2  not yet" in seat.screens[-1]


def test_slow(seat: Seat) -> None:
    """A verdict that takes a while is said to be on its way, once."""
    seat.sitting.saved()
    before = len(seat.screens)
    seat.sitting.slow()
    seat.sitting.slow()

    assert len(seat.screens) == before + 1
    assert f"grading {Path('exercises/ex02-breakfast-tasks/breakfast.py')} ...\n" in seat.screens[-1]
    seat.answer()
    assert "grading" not in seat.screens[-1]


@pytest.mark.parametrize("key", ["\n", "\r", " "])
def test_again(seat: Seat, key: str) -> None:
    """Enter and space grade again."""
    seat.press(key)

    assert [one.id for one in seat.orders] == ["ex1", "ex2", "ex2"]


def test_next(seat: Seat) -> None:
    """The next is the next that is not passed; after the last comes the first."""
    assert "This is the only one left." in seat.press("n")
    assert [one.id for one in seat.orders[2:]] == ["ex5", "ex1", "ex2"]


def test_all_done(seat: Seat) -> None:
    """When all is passed, that is said."""
    del seat.room.answers["ex2"]

    assert "All done: every exercise is passed." in seat.press("n")


def test_hints(seat: Seat) -> None:
    """One more hint with each press, and then it says that there are no more."""
    assert_snapshot("watch-hints", "".join(seat.press("h").partition("Hint 1")[2] for _ in range(4)))


def test_hints_of_the_next(seat: Seat) -> None:
    """Another exercise begins with its own first hint."""
    seat.room.answers["ex5"] = report(exercise="ex5", file="one_cook.py")
    seat.press("hhn")

    assert "Hint 2" not in seat.press("h")


def test_list(seat: Seat) -> None:
    """The list tells how to go to an exercise; a number that is none does nothing."""
    assert_snapshot("watch-list", seat.press("l") + seat.press("4"))
    assert seat.press("\n").endswith(seat.press("l"))
    assert "ex1  passed" in seat.press("1\n")


def test_board(seat: Seat) -> None:
    """All are graded, and shown as a board; the next save shows its verdict again."""
    assert_snapshot("watch-board", seat.press("a"))
    seat.sitting.redraw()
    assert "1 of 3" not in seat.screens[-1].partition("\n")[0]
    seat.sitting.saved()
    seat.answer()
    assert "ex2  not yet" in seat.screens[-1]


def test_board_in_between(seat: Seat) -> None:
    """While all are graded, it says how far it is."""
    seat.sitting.key("a")
    seat.sitting.judged(seat.sitting.waiting, seat.room.answer(seat.orders[-1]))
    seat.sitting.slow()

    assert "\ngrading 2 of 3 ...\n" in seat.screens[-1]


def test_reset(seat: Seat) -> None:
    """Reset asks first; with y the file is as it was, the old one is kept, and it is judged."""
    file = seat.room.file("ex2")
    assert_snapshot("watch-reset", seat.press("r"))
    assert "back as it was?" not in seat.press("x")
    assert file.read_text() == "async def main(): ...\n"

    seat.press("ry")

    assert file.read_text() == "def main():\n    pass\n"
    assert file.with_name("breakfast.py.bak").read_text() == "async def main(): ...\n"
    assert seat.orders[-1].id == "ex2"
    assert "still as it was at the start: nothing to do." in seat.press("r")


def test_reset_of_a_missing_file(seat: Seat) -> None:
    """A file that is gone is put back without a question."""
    seat.room.file("ex2").unlink()
    seat.press("r")

    assert seat.room.file("ex2").read_text() == "def main():\n    pass\n"


def test_reset_that_fails(seat: Seat, monkeypatch: Any) -> None:
    """What cannot be put back is told in a sentence."""

    def refuse(*arguments: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)

    assert "breakfast.py of ex2 cannot be put back: Permission denied." in seat.press("ry")
    assert seat.room.file("ex2").read_text() == "async def main(): ...\n"


def test_a_fault_of_the_judge(seat: Seat, monkeypatch: Any) -> None:
    """An error of the judge's own is told below its report, with one file for the details, and the sitting goes on."""
    kept: list[str] = []
    monkeypatch.setattr("grader.cli.fault.keep", lambda text: kept.append(text) or "/tmp/asynclings-x.txt")
    for _ in range(2):
        seat.sitting.saved()
        seat.sitting.judged(seat.sitting.waiting, not_judged(), "Traceback ...\nKeyError: 'oh'\n")

    assert_snapshot("watch-fault", seat.screens[-1])
    assert len(kept) == 1
    assert kept[0].endswith("\n\nTraceback ...\nKeyError: 'oh'\n")
    assert not seat.sitting.over
    assert "not in your file" in seat.press("h")
    assert "not in your file" not in seat.press("\n")


def test_a_fault_among_all(seat: Seat, monkeypatch: Any) -> None:
    """It is told below the board as well, whichever of the exercises it came from."""
    monkeypatch.setattr("grader.cli.fault.keep", lambda text: None)
    seat.sitting.key("a")
    seat.sitting.judged(seat.sitting.waiting, not_judged(), "Traceback ...\nKeyError: 'oh'\n")
    seat.answer()

    assert "No file with the details could be written. In short: KeyError: 'oh'" in " ".join(seat.screens[-1].split())


@pytest.mark.parametrize("keys", ["", "h", "hhh", "r"])
@pytest.mark.parametrize("lines", [24, 22])
def test_small_window(seat: Seat, monkeypatch: Any, lines: int, keys: str) -> None:
    """The verdict leaves room for what stands below it: hints, a question, and the line of keys."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", str(lines))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    screen = seat.press(f"\n{keys}")

    assert screen.count("\n") <= lines - 1
    assert "A taller window shows all of it." in screen
    assert screen.endswith("q quit\n")


@pytest.mark.parametrize("keys", ["q", "\x04", "r\x04"])
def test_quit(seat: Seat, keys: str) -> None:
    """q and Ctrl-D end it, the latter also when it asks."""
    seat.press(keys)

    assert seat.sitting.over


def test_unknown_keys(seat: Seat) -> None:
    """Other keys do nothing."""
    before = list(seat.screens)
    seat.press("xyz?0")

    assert seat.screens == before


def test_file_names_are_harmless(seat: Seat, monkeypatch: Any) -> None:
    """Nothing in a folder's name reaches the terminal as it is."""
    folder = seat.room.folder.parent / "\x1b[2J"
    folder.mkdir()
    monkeypatch.chdir(folder)
    seat.sitting.redraw()

    assert "\x1b" not in seat.screens[-1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--watch"], "--watch needs a terminal: to grade once, type: grade\n"),
        (["ex2", "--watch"], "--watch needs a terminal: to grade once, type: grade ex2\n"),
        (["ex1", "ex2", "--watch"], "Name one exercise, for example: grade ex1 --watch\n"),
        (["--watch", "--json"], "Only one at a time: --watch or --json.\n"),
        (["--watch", "--format", "junit"], "Only one at a time: --watch or --format junit.\n"),
        (["--watch", "-o", "x"], "Only one at a time: --watch or -o.\n"),
        (["--watch", "--list"], "Only one at a time: --watch or --list.\n"),
        (["--watch", "--hint", "ex1"], "Only one at a time: --watch or --hint.\n"),
        (["--watch", "--reset", "ex1"], "Only one at a time: --watch or --reset.\n"),
        (["--watch", "--file", "x.py", "ex1"], "Only one at a time: --watch or --file.\n"),
        (["--watch", "--explore"], "Only one at a time: --watch or --explore.\n"),
        (["--watch", "ex99"], "There is no exercise 'ex99'. To see all of them, type: grade --list\n"),
    ],
)
def test_refused(seat: Seat, words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a terminal, or with what does not go together: exit code 2 and what to do instead."""
    assert main(words) == 2
    assert capsys.readouterr().err == sentence
