"""`cohort override`: kept in a file of the teacher's, which every grading leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.cohort.mark import Override
from grader.cohort.overrides import WrongOverride, read, write

CATALOG = Catalog.installed()
HEAD = "student,exercise,points,reason\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in a folder below the teacher's."""
    (tmp_path / "cohort.toml").write_text('[class]\nslug = "my"\n[secret]\nsalt = "0123456789abcdef"\n')
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    return tmp_path


def test_decided_and_taken_back(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An override is written beside cohort.toml, listed with its reason, changed, and taken back."""
    assert main(["override"]) == 0
    assert main(["override", "anna", "breakfast-tasks", "4", "--reason", 'A broken\nlaptop, "really"']) == 0
    assert main(["override", "=1+1", "ex1", "0", "--reason", "copied"]) == 0
    assert main(["override", "anna", "ex2", "5", "--reason", "It was worse"]) == 0

    assert read(here / "overrides.csv", CATALOG) == {
        ("anna", "ex2"): Override(5, "It was worse"),
        ("=1+1", "ex1"): Override(0, "copied"),
    }
    assert main(["override", "anna", "ex02", "--remove"]) == 0
    capsys.readouterr()
    assert main(["override"]) == 0
    assert capsys.readouterr().out == "=1+1 ex1: 0 points, because: copied\n"
    assert main(["override", "anna", "ex2", "--remove"]) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["anna"], "Say whose, of which exercise"),
        (["anna", "ex2"], "Say whose, of which exercise"),
        (["anna", "ex2", "4", "--remove"], "Say whose, of which exercise"),
        (["anna", "ex2", "4"], "there is no reason."),
        (["anna", "ex2", "4", "--reason", "  "], "there is no reason."),
        (["anna", "ex2", "6", "--reason", "x"], "points are a whole number from 0 to 5, not '6'."),
        (["anna", "ex2", "4.5", "--reason", "x"], "points are a whole number from 0 to 5, not '4.5'."),
        (["anna", "ex2", "²", "--reason", "x"], "points are a whole number"),
        (["anna", "ex99", "4", "--reason", "x"], "there is no exercise 'ex99'."),
    ],
)
def test_misuse(here: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be meant is one sentence, and nothing is written."""
    assert main(["override", *words]) == 2

    assert told in " ".join(capsys.readouterr().err.split())
    assert not (here / "overrides.csv").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("student,points\n", "needs the columns student, exercise, points and reason."),
        (HEAD + "anna,ex2,4,\n", "line 2: there is no reason."),
        (HEAD + "anna,ex2,4,x\nanna,ex02,3,y\n", "line 3: anna ex2 was there before."),
        (HEAD + ",ex2,4,x\n", "line 2: there is no student."),
        (HEAD + "anna,ex2\n", "line 2: points are a whole number from 0 to 5, not ''."),
        (HEAD + "anna,ex2,50,x\n", "line 2: points are a whole number from 0 to 5, not '50'."),
        ("\udcff", "is not UTF-8 text."),
    ],
)
def test_a_wrong_line(here: Path, text: str, told: str) -> None:
    """A line that cannot be used is named, and never passed over."""
    (here / "overrides.csv").write_bytes(text.encode(errors="surrogateescape"))

    with pytest.raises(WrongOverride) as wrong:
        read(here / "overrides.csv", CATALOG)
    assert str(wrong.value).endswith(told)


def test_from_a_spreadsheet(here: Path) -> None:
    """Semicolons, capitals, a byte order mark and further columns are read; what was written is read again."""
    path = here / "overrides.csv"
    path.write_bytes('\ufeffStudent;Exercise;When;Points;Reason\r\nZoë;ex2;today;3;"a; b"\r\n'.encode())
    known = read(path, CATALOG)

    assert known == {("Zoë", "ex2"): Override(3, "a; b")}
    write(path, known)
    assert read(path, CATALOG) == known
    assert read(here / "none.csv", CATALOG) == {}
