"""Noticing a save: events, and looks where none arrive."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.cli.lookout import changes, state_of

Step = tuple[Callable[[Path], object] | None, bool]


def write(text: str) -> Callable[[Path], object]:
    """Writing the file anew."""
    return lambda path: path.write_text(text)


def happen(path: Path, steps: list[Step]) -> Iterator[bool]:
    """Each step changes the file, or not, and tells of it, or not."""
    for change, told in steps:
        if change is not None:
            change(path)
        yield told


def seen(path: Path, events: list[Step], looks: list[Step]) -> int:
    """How many changes are noticed."""
    return sum(1 for _ in changes(path, happen(path, events), happen(path, looks)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is watched."""
    path = tmp_path / "breakfast.py"
    path.write_text("0")
    return path


def test_events(file: Path) -> None:
    """Each event of the file counts, also where its times and size are the same: it may have been half written."""
    assert seen(file, [(write("1"), True), (None, True), (None, False), (None, False)], []) == 2


def test_a_change_without_event(file: Path) -> None:
    """It counts, and from then on looks decide."""
    assert seen(file, [(None, False), (write("11"), False), (write("never asked"), True)], []) == 1
    assert seen(file, [(write("1"), False)], [(None, False), (write("22"), False), (None, False)]) == 2


def test_no_events_at_all(file: Path) -> None:
    """Where the system cannot tell, the file is looked at."""
    assert seen(file, [], [(write("22"), False), (None, False), (write("333"), False)]) == 2


def test_gone_and_back(file: Path) -> None:
    """Deleted, a folder in its place, and back again: each is a change."""
    steps: list[Step] = [
        (lambda path: path.unlink(), False),
        (None, False),
        (lambda path: path.mkdir(), False),
        (lambda path: path.rmdir(), False),
        (write("back"), False),
    ]
    assert seen(file, [], steps) == 4


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_made_unreadable(file: Path) -> None:
    """A file that nobody may read any more has changed."""
    before = state_of(file)
    file.chmod(0)

    assert state_of(file) != before


def test_replaced(file: Path) -> None:
    """Editors write a new file and rename it: the same size, and perhaps the same time."""
    new = file.with_name("new")
    new.write_text("1")
    os.utime(new, ns=(0, file.stat().st_mtime_ns))
    before = state_of(file)
    os.replace(new, file)

    assert state_of(file) != before
