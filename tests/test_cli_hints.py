"""`grade --hint` and `grade --list`."""

from dataclasses import replace
from pathlib import Path

import pytest

from grader.cli.grade import main
from grader.cli.hints import spelled_out, tell_hints
from grader.exercise import Exercise, Facts
from samples import Room
from snapshots import assert_snapshot


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder that is not stood in: hints need none."""
    room = Room(tmp_path, monkeypatch)
    monkeypatch.chdir(tmp_path)
    return room


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("ex2 --hint", "ex2 --hint=1"),
        ("--hint ex2", "--hint=1 ex2"),
        ("--hint 2 ex2", "--hint=2 ex2"),
        ("ex2 --hint 3", "ex2 --hint=3"),
        ("ex2 --hint=3", "ex2 --hint=3"),
        ("--hint --json ex2", "--hint=1 --json ex2"),
        ("2 --hint 2", "2 --hint=2"),
        ("--hint -- 2", "--hint=1 -- 2"),
        ("-- --hint", "-- --hint"),
        ("ex2", "ex2"),
    ],
)
def test_spelled_out(words: str, spelled: str) -> None:
    """The word after --hint is its number only if it is one."""
    assert spelled_out(words.split()) == spelled.split()


def test_first(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """The first hint comes alone, and says how to get the next."""
    assert main(["--hint", "ex2"]) == 0

    assert_snapshot("cli-hint-first", capsys.readouterr().out)
    assert room.judged == []


def test_two(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Hint 2 comes with hint 1: nothing is remembered."""
    assert main(["ex2", "--hint", "2"]) == 0

    assert_snapshot("cli-hint-two", capsys.readouterr().out)


def test_last(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks for more hints than there are gets all of them."""
    assert main(["ex2", "--hint=99"]) == 0

    assert_snapshot("cli-hint-last", capsys.readouterr().out)


def test_none(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """An exercise may have no hints."""
    exercise = Exercise(2, "breakfast-tasks", Path(), Path())
    facts = Facts("ex2 breakfast-tasks", "breakfast.py", (), 5, "min", "", (), "")
    vars(exercise)["facts"] = replace(facts, hints=())

    assert tell_hints(exercise, 1) == 0
    assert capsys.readouterr().out == "ex2 breakfast-tasks has no hints: its README says all there is.\n"


def test_list(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """The list has a line for each exercise, and needs no class folder."""
    assert main(["--list"]) == 0

    assert_snapshot("cli-list", capsys.readouterr().out)
    assert room.judged == []
