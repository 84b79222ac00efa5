"""`grade --format`: where each form goes, and that none changes the exit code."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from grader.cli.grade import main
from grader.cli.sinks import FORMS
from samples import Room, not_judged, report

CLASSROOM50 = {
    "CLASSROOM": "cs",
    "ASSIGNMENT": "asyncio",
    "OWNER": "ann",
    "SUBMISSION_TAG": "submit/2027-01-31T22-59-00Z-a1b2c3d",
    "COMMIT_URL": "https://example.org/c",
    "RELEASE_URL": "https://example.org/r",
    "SUBMITTED_AT": "2027-01-31T22:59:00Z",
}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder with ex1, ex2 and ex5, in no workflow; ex2 is begun and not right."""
    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "ASYNCLINGS_VISIBILITY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in CLASSROOM50.items():
        monkeypatch.setenv(name, value)
    room = Room(tmp_path, monkeypatch)
    room.answers["ex2"] = report()
    room.file("ex2").write_text("async def main(): ...")
    return room


@pytest.mark.parametrize("form", list(FORMS))
def test_exit_code(room: Room, form: str) -> None:
    """No form changes the exit code, whatever happened."""
    assert main(["ex1", "--format", form]) == 0
    assert main(["--format", form]) == 1
    room.answers["ex5"] = not_judged(exercise="ex5")
    assert main(["--format", form]) == 3


@pytest.mark.parametrize("form", list(FORMS))
def test_file(room: Room, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With -o any form goes into a file, and only there."""
    main(["--format", form, "-o", "out.txt"])

    assert Path("out.txt").read_text()
    assert capsys.readouterr() == ("", "The report is in out.txt.\n")


def test_payload_goes_where_the_workflow_reads(room: Room, monkeypatch: Any, capsys: Any) -> None:
    """In a workflow the payloads are added to the outputs of the step, one a exercise; elsewhere they are printed."""
    main(["--format", "classroom"])
    printed = capsys.readouterr().out
    Path("outputs").write_text("before=1\n")
    monkeypatch.setenv("GITHUB_OUTPUT", "outputs")

    main(["--format", "classroom"])

    assert re.findall("^(ex[0-9]+)_result=", printed, re.MULTILINE) == ["ex1", "ex2", "ex5"]
    assert Path("outputs").read_text() == "before=1\n" + printed
    assert capsys.readouterr() == ("", "The report is in $GITHUB_OUTPUT.\n")


def test_log_and_page(room: Room, monkeypatch: Any, capsys: Any) -> None:
    """In a workflow the log names the file as the repository has it, and the page gets a summary."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(room.folder.parent))

    main(["--format", "github"])

    assert "::error file=class/exercises/ex02-breakfast-tasks/breakfast.py,line=22," in capsys.readouterr().out
    assert "This score is a claim" in Path("page.md").read_text()


def test_several_sinks(room: Room, monkeypatch: Any, capsys: Any) -> None:
    """One run fills many sinks, each -o belonging to the --format of its place."""
    assert main(["--format", "junit", "-o", "j.xml", "--format", "markdown", "-o", "-"]) == 1

    assert Path("j.xml").read_text().startswith("<?xml")
    assert capsys.readouterr().out.startswith("**2 of 3 done")


def test_page(room: Room) -> None:
    """The page of one exercise quotes the graded file; with no exercise named it is a board."""
    room.file("ex2").write_text("\n" * 20 + "async def main():\n    await make_coffee()\n    await fry_eggs()\n")

    assert main(["ex2", "--format", "html", "-o", "one.html"]) == 1
    assert main(["--format", "html", "-o", "all.html"]) == 1

    page, board = Path("one.html").read_text(), Path("all.html").read_text()
    assert "<h1>ex2 <span" in page and "<mark>    await make_coffee()</mark>" in page
    assert "A coroutine you only call does nothing" not in page
    assert "<h1>asynclings</h1>" in board and 'href="#ex2"' in board


def test_page_of_an_unreadable_file(room: Room) -> None:
    """A file that cannot be read is no reason not to write the page."""
    room.file("ex2").unlink()
    room.file("ex2").mkdir()

    assert main(["ex2", "--format", "html", "-o", "one.html", "--format", "perfetto", "-o", "t.json"]) == 1
    assert "await make_coffee()" in Path("one.html").read_text()


def test_no_page_into_a_terminal(room: Room, monkeypatch: Any, capsys: Any) -> None:
    """Nobody reads HTML in a terminal: a file is asked for before anything is judged, unless `-o -` insists."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert main(["ex1", "--format", "html"]) == 2
    assert capsys.readouterr().err == "`--format html` is not for a terminal. Give it a file: -o report.html\n"
    assert room.judged == []
    assert main(["ex1", "--format", "html", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_classroom50(room: Room) -> None:
    """The result says who handed in, as the environment tells."""
    main(["--format", "classroom50", "-o", "result.json"])

    result = json.loads(Path("result.json").read_text())
    assert (result["owner"], result["datetime"]) == ("ann", "2027-01-31T22:59:00Z")
    assert result["review"] == result["commit"]


def test_gradescope_visibility(room: Room, monkeypatch: Any) -> None:
    """The environment says when students see their tests."""
    monkeypatch.setenv("ASYNCLINGS_VISIBILITY", "after_due_date")

    main(["--format", "gradescope", "-o", "results.json"])

    assert '"visibility": "after_due_date"' in Path("results.json").read_text()


@pytest.mark.parametrize(
    ("words", "environment", "message"),
    [
        (["--format", "junit", "--format", "json", "-o", "x"], {}, "Give one -o for each --format, in the same order"),
        (["-o", "x", "-o", "y"], {}, "Give one -o for each --format, in the same order"),
        (["--format", "classroom50"], {"OWNER": ""}, "`--format classroom50` needs OWNER in the environment"),
        (["--format", "gradescope"], {"ASYNCLINGS_VISIBILITY": "no"}, "ASYNCLINGS_VISIBILITY is 'no'; it can be vis"),
    ],
)
def test_misuse(room: Room, monkeypatch: Any, capsys: Any, words: Any, environment: Any, message: str) -> None:
    """What cannot be delivered is said before anything is judged."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert main(words) == 2

    assert capsys.readouterr().err.startswith(message)
    assert room.judged == []
