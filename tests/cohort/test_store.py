"""The store of a cohort: what was put in stays, names are data, and nobody else writes meanwhile."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from grader.cohort.reading import opened
from grader.cohort.store import Row, Store, StoreError

ROW = Row(
    "anna", "ex1", "00", "passed", 5, 5, None, "0.1.0", "3.13.0", "en", 4294967295, "full", "2027-01-31T12:00:00Z", "{}"
)
NAMES = ["Zoë", "a\nb", "x'; DROP TABLE results; --", "=1+1", "'", " ", os.fsdecode(b"caf\xe9"), "\U0001f373"]


def test_rows_come_back(tmp_path: Path) -> None:
    """Rows outlive the store, in the order of their names; a student's second row takes the place of the first."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.put(ROW)
        store.put(ROW._replace(verdict="not_judged", points=None, code="E09"))
        store.put(ROW._replace(student="Anna"))
    with Store(tmp_path / "marks.sqlite") as store:
        rows = list(store.rows())

    assert rows == [ROW._replace(student="Anna"), ROW._replace(verdict="not_judged", points=None, code="E09")]


@pytest.mark.skipif(os.name == "nt", reason="such names are no names there")
def test_names_are_data(tmp_path: Path) -> None:
    """Whatever a folder can be called, its row is found again."""
    with Store(tmp_path / "marks.sqlite") as store:
        for name in NAMES:
            store.put(ROW._replace(student=name))
            store.put(ROW._replace(student=name, points=0))

        assert {row.student: row.points for row in store.rows()} == dict.fromkeys(NAMES, 0)


def test_sources_are_kept_once(tmp_path: Path) -> None:
    """A file is kept by the mark of its content, whatever bytes it has; a store from before gets room for them."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.put(ROW)
    base = sqlite3.connect(tmp_path / "marks.sqlite")
    base.execute("DROP TABLE sources")
    base.close()
    with opened(tmp_path / "marks.sqlite") as reader:
        assert reader.source("00") is None
    with Store(tmp_path / "marks.sqlite") as store:
        store.keep("00", b"\xff\0")
        store.keep("00", b"\xff\0")
    with opened(tmp_path / "marks.sqlite") as reader:
        assert (reader.source("00"), reader.source("01")) == (b"\xff\0", None)


def test_without_reports(tmp_path: Path) -> None:
    """Who does not need the reports does not read them."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.put(ROW)

        assert list(store.rows(whole=False)) == [ROW._replace(report="")]


def test_a_secret_is_kept(tmp_path: Path) -> None:
    """Its secret is drawn once, and no other store has it."""
    secrets = []
    for name in ("a.sqlite", "a.sqlite", "b.sqlite"):
        with Store(tmp_path / name) as store:
            secrets += [store.secret(), store.secret()]

    assert secrets[0] == secrets[1] == secrets[2] == secrets[3] != secrets[4]
    assert len(secrets[0]) == 32


def test_one_process_at_a_time(tmp_path: Path) -> None:
    """A second process is told so in one sentence, also by another path; nothing is lost, and later it may."""
    (tmp_path / "link.sqlite").symlink_to(tmp_path / "marks.sqlite")
    code = "import sys; from pathlib import Path; from grader.cohort.store import Store; Store(Path(sys.argv[1]))"
    with Store(tmp_path / "marks.sqlite") as store:
        for name in ("marks.sqlite", "link.sqlite"):
            command = [sys.executable, "-c", code, str(tmp_path / name)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert f"{name} is in use: another `cohort grade` writes to it." in done.stderr
        store.put(ROW)
    with Store(tmp_path / "marks.sqlite") as store:
        assert list(store.rows()) == [ROW]


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """After it was closed there is the store and no other file; what a killed process left is no hindrance."""
    path = tmp_path / "marks.sqlite"
    for _ in range(2):
        (tmp_path / "marks.sqlite.lock").touch()
        with Store(path) as store:
            store.put(ROW)
            assert (tmp_path / "marks.sqlite.lock").exists()

        assert [each.name for each in tmp_path.iterdir()] == ["marks.sqlite"]


def test_never_two_at_a_time(tmp_path: Path) -> None:
    """However many take the lock and remove it again: it is held by one at a time."""
    code = """
import sys
from pathlib import Path
from grader.cohort.lockfile import InUse, LockFile
held, done = Path(sys.argv[1]), 0
while done < 50:
    try:
        lock = LockFile(held.with_suffix(".lock"))
    except InUse:
        continue
    held.touch(exist_ok=False)
    held.unlink()
    lock.close()
    done += 1
"""
    command = [sys.executable, "-c", code, str(tmp_path / "held")]
    started = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]

    assert [process.communicate()[1] for process in started] == [""] * 4
    assert [process.returncode for process in started] == [0] * 4
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_read_meanwhile(tmp_path: Path) -> None:
    """Who only reads sees every row that was put in."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.put(ROW)
        reader = sqlite3.connect(f"file:{tmp_path / 'marks.sqlite'}?mode=ro", uri=True)

        assert reader.execute("SELECT student, points FROM results").fetchall() == [("anna", 5)]
        reader.close()


def test_a_newer_store(tmp_path: Path) -> None:
    """What a newer version wrote is left alone."""
    path = tmp_path / "marks.sqlite"
    Store(path).close()
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 2")
    base.close()
    before = path.read_bytes()

    with pytest.raises(StoreError, match="written by a newer version"):
        Store(path)
    assert path.read_bytes() == before


def test_what_is_no_store(tmp_path: Path) -> None:
    """Somebody's database, a text, a folder and a path into nowhere are refused, and stay as they are."""
    base = sqlite3.connect(tmp_path / "theirs.sqlite")
    base.execute("CREATE TABLE results (theirs)")
    base.close()
    (tmp_path / "text").write_text("Dear diary, " * 100)
    (tmp_path / "folder").mkdir()
    before = {name: (tmp_path / name).read_bytes() for name in ("theirs.sqlite", "text")}

    for name, told in (
        ("theirs.sqlite", "is no store of asynclings"),
        ("text", "file is not a database"),
        ("folder", "it is a folder"),
        ("nowhere/marks.sqlite", "No such file or directory"),
    ):
        with pytest.raises(StoreError, match=told):
            Store(tmp_path / name)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    assert {path.name for path in tmp_path.iterdir()} == {"theirs.sqlite", "text", "folder"}
