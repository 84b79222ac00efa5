"""`cohort report`: one gradebook in many forms, in which nothing is a formula and nothing unjudged is a zero."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from cohorts import ROSTER, SMALL, book_of, row, stored
from grader.cli.cohort import main
from grader.cohort.exports import as_moodle, cell
from grader.cohort.store import Store
from samples import passed
from snapshots import assert_snapshot

FORMS = ("csv", "json", "canvas", "moodle", "classroom")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in a folder of its own, with a store and a roster."""
    monkeypatch.chdir(tmp_path)
    stored(tmp_path / "marks.sqlite", SMALL)
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return tmp_path


def table(text: str) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every form, with what is told of it on standard error."""
    assert main(["report", "--roster", "roster.csv", "--format", form]) == 0

    said = capsys.readouterr()
    assert_snapshot(f"cohort-report-{form}", f"{said.out}--\n{said.err}")


def test_not_judged_is_blank(tmp_path: Path) -> None:
    """What was not judged, or never graded, is a blank and no zero, and stands in a count of its own."""
    assert main(["report", "--roster", "roster.csv", "-o", "marks.csv"]) == 0

    anna, cmd, zoe = table((tmp_path / "marks.csv").read_text(encoding="utf-8"))
    assert [each["ex2 breakfast-tasks"] for each in (anna, cmd, zoe)] == ["5", "", ""]
    assert [each["not_judged"] for each in (anna, cmd, zoe)] == ["0", "1", "0"]
    assert [each["not_graded"] for each in (anna, cmd, zoe)] == ["0", "0", "2"]
    assert [each["points"] for each in (anna, cmd, zoe)] == ["5", "3", ""]


def test_a_missing_file_is_no_blank(tmp_path: Path) -> None:
    """Who was to hand in and did not has no points; that is a zero."""
    stored(tmp_path / "marks.sqlite", [row("zoe", passed(points=0), verdict="missing", code="E01")])
    assert main(["report", "--roster", "roster.csv", "-o", "marks.csv"]) == 0

    zoe = table((tmp_path / "marks.csv").read_text(encoding="utf-8"))[2]
    assert (zoe["ex2 breakfast-tasks"], zoe["missing"], zoe["not_graded"]) == ("0", "1", "1")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-5", "'-5"),
        ("@sum", "'@sum"),
        ("  =1", "'  =1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\t=1", "\\x09=1"),
        ("\r=1", "\\x0d=1"),
        ("a\nb", "a\\x0ab"),
        ("\u202eabc", "\\u202eabc"),
        (os.fsdecode(b"caf\xe9"), "caf\\udce9"),
        ("Zoë", "Zoë"),
        ("-", "-"),
        (None, ""),
        (-5, "-5"),
        (2.5, "2.5"),
        (5.0, "5"),
    ],
)
def test_cells(value: str | float | None, written: str) -> None:
    """A text is never a formula, a number is one, and letters that do not print are told."""
    assert cell(value) == written


def test_headers_are_defused(tmp_path: Path) -> None:
    """What stands above a column is a text like any other."""
    stored(tmp_path / "odd.sqlite", [row("anna", passed(exercise="=ex"))])
    assert main(["report", "--store", "odd.sqlite", "-o", "marks.csv"]) == 0

    assert "'=ex" in (tmp_path / "marks.csv").read_text().split("\n")[0].split(",")


def test_same_bytes(tmp_path: Path) -> None:
    """The same store gives the same bytes, in whatever order its rows came."""
    stored(tmp_path / "other.sqlite", reversed(SMALL))
    words: list[str] = []
    for form in FORMS:
        words += ["--format", form, "-o", form]
    made = []
    for store in ("marks.sqlite", "marks.sqlite", "other.sqlite"):
        assert main(["report", "--store", store, "--roster", "roster.csv", *words]) == 0
        made.append([(tmp_path / form).read_bytes() for form in FORMS])

    assert made[0] == made[1] == made[2]


def test_without_a_roster(tmp_path: Path) -> None:
    """Each student of the store is a line, by name; a learning platform gets the name that there is."""
    assert main(["report", "--format", "canvas", "--format", "moodle", "-o", "canvas", "-o", "moodle"]) == 0

    assert [line["SIS Login ID"] for line in table((tmp_path / "canvas").read_text())] == ["", "'=cmd", "anna"]
    assert [line["Username"] for line in table((tmp_path / "moodle").read_text())] == ["'=cmd", "anna"]


def test_moodle_never_gets_a_blank_name(tmp_path: Path) -> None:
    """Moodle would give the grades of a line without a name to the student before it: such a line is left out."""
    roster = "username,name,email\nanna,Anna,anna@example.org\nbob,Bob,\nzoe,Zoë,zoe@example.org\n"
    book = book_of(tmp_path, [row(name, passed()) for name in ("anna", "bob", "zoe")], roster)
    told: list[str] = []

    assert [line["Email address"] for line in table(as_moodle(book, told))] == ["anna@example.org", "zoe@example.org"]
    assert told == ["bob has no Email address in the roster, by which Moodle finds people: left out."]


def test_whom_a_platform_knows_by_another_name(tmp_path: Path) -> None:
    """Columns of the roster may name a student as Canvas and Moodle do."""
    roster = "username,name,canvas_id,sis_user_id,sis_login_id,moodle_username\nanna,Points Possible,77,S7,al7,am7\n"
    (tmp_path / "roster.csv").write_text(roster)
    words = ["--format", "canvas", "--format", "moodle", "-o", "canvas", "-o", "moodle"]
    assert main(["report", "--roster", "roster.csv", *words]) == 0

    line = table((tmp_path / "canvas").read_text())[1]
    assert [line[name] for name in ("Student", "ID", "SIS User ID", "SIS Login ID")] == [
        "Points-Possible",
        "77",
        "S7",
        "al7",
    ]
    assert table((tmp_path / "moodle").read_text())[0]["Username"] == "am7"


def test_roster_and_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A roster names its students in other letters or by their repositories; who is not in it comes last, and is told."""
    rows = [row(name, passed()) for name in ("ANNA", "asyncio-bob", "bob", "mallory")]
    stored(tmp_path / "odd.sqlite", rows)
    (tmp_path / "odd.csv").write_text("username,repository\nbob,https://x/asyncio-bob\nanna,\n")

    assert main(["report", "--store", "odd.sqlite", "--roster", "odd.csv"]) == 0

    said = capsys.readouterr()
    assert [(line["username"], line["points"]) for line in table(said.out)] == [
        ("bob", "5"),
        ("anna", "5"),
        ("asyncio-bob", "5"),
        ("mallory", "5"),
    ]
    assert said.err.splitlines() == [
        "asyncio-bob may be bob, who has rows already: it is a line of its own, at the end.",
        "mallory is not in the roster: it is a line of its own, at the end.",
    ]


def test_read_while_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report does not wait for `cohort grade`, and leaves nothing beside the store."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.put(row("late", passed()))
        assert main(["report"]) == 0
        assert "late" in capsys.readouterr().out

    assert {path.name for path in tmp_path.iterdir()} == {"marks.sqlite", "roster.csv"}


def test_read_where_nothing_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A store on a medium that is only read is read, and nothing is tried beside it."""
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    before = {path.name for path in tmp_path.iterdir()}

    assert main(["report"]) == 0
    assert "anna" in capsys.readouterr().out
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--store", "nowhere.sqlite"], "There is no store nowhere.sqlite"),
        (["--store", "roster.csv"], "file is not a database"),
        (["--store", "empty.sqlite"], "There are no rows in empty.sqlite yet"),
        (["--store", "theirs.sqlite"], "theirs.sqlite is no store of asynclings"),
        (["--roster", "nobody.csv"], "nobody.csv cannot be read"),
        (["--format", "csv", "--format", "json", "-o", "x"], "Give one -o for each --format"),
        (["-o", "nowhere/x"], "The report cannot be written to nowhere/x"),
    ],
)
def test_misuse(words: Sequence[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be used is told in one sentence, and nothing is made."""
    Store(tmp_path / "empty.sqlite").close()
    base = sqlite3.connect(tmp_path / "theirs.sqlite")
    base.execute("CREATE TABLE results (theirs)")
    base.close()

    assert main(["report", *words]) == 2

    assert told in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "nowhere.sqlite").exists()


def test_json_counts_mistakes(tmp_path: Path) -> None:
    """The mistakes of an exercise stand together, the most frequent first."""
    assert main(["report", "--format", "json", "-o", "book.json"]) == 0

    assert json.loads((tmp_path / "book.json").read_text())["misconceptions"] == [
        {"exercise": "ex10", "code": "M03", "students": 2}
    ]


def test_the_page_of_a_class(tmp_path: Path) -> None:
    """The page goes into a file, and says whose class it is of, in the language asked for."""
    assert main(["report", "--roster", "roster.csv", "--format", "html", "-o", "class.html"]) == 0
    assert main(["--lang", "de", "report", "--format", "html", "-o", "klasse.html"]) == 0

    assert "<title>The gradebook</title>" in (tmp_path / "class.html").read_text(encoding="utf-8")
    assert "<title>Das Notenbuch</title>" in (tmp_path / "klasse.html").read_text(encoding="utf-8")


def test_a_page_for_each_student(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each student with a row gets a page of their own work, with the file it is about, and of nobody else's."""
    with Store(tmp_path / "marks.sqlite") as store:
        store.keep("content of anna ex10", b"\n" * 21 + b"    await make_coffee()\nprint('mine')\n")
    assert main(["report", "--roster", "roster.csv", "--format", "pages", "-o", "back/to/them"]) == 0

    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "back/to/them").iterdir()}
    assert {name.split("-")[0] for name in pages} == {"anna.html", "_cmd"}
    anna = pages["anna.html"]
    assert "Anna Ångström" in anna
    assert "HYPERLINK" not in anna
    assert "Seed" not in anna
    assert "print(&#39;mine&#39;)" in anna
    assert capsys.readouterr().err.splitlines()[-1].endswith("2 in all.")


@pytest.mark.parametrize("words", [[], ["-o", "-"], ["-o", "roster.csv"], ["-o", "marks.sqlite/x"]])
def test_pages_need_a_folder(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Pages go to no terminal and into no file."""
    assert main(["report", "--format", "pages", *words]) == 2

    assert capsys.readouterr().out == ""
