"""`grade`: what is judged, what is shown, and the exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import Catalog
from grader.cli.begun import readmes
from grader.cli.grade import main
from grader.cli.naming import exercises_named
from grader.report import Environment
from samples import Room, not_judged, report
from snapshots import assert_snapshot


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder with ex1, ex2 and ex5, in which the test stands."""
    return Room(tmp_path, monkeypatch)


def test_one(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """One exercise is reported in full."""
    assert main(["ex2"]) == 0

    [submission] = room.judged
    assert submission.path == room.folder / "exercises" / "ex02-breakfast-tasks" / "breakfast.py"
    assert submission.shown == "breakfast.py"
    assert_snapshot("cli-one", capsys.readouterr().out)


def test_several(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Several are reported in the order given, each once."""
    room.answers["ex5"] = report(exercise="ex5", file="one_cook.py")

    assert main(["ex5", "1", "ex05"]) == 1

    assert [submission.exercise.id for submission in room.judged] == ["ex5", "ex1"]
    assert capsys.readouterr().out.endswith("1 of 2 passed. Next, type: grade ex5\n")


def test_board(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name every exercise is judged; those that still are the starter are told apart."""
    room.answers |= {name: report(exercise=name, points=0) for name in ("ex2", "ex5")}
    room.file("ex2").write_text("async def main(): ...")

    assert main([]) == 1

    assert_snapshot("cli-board", capsys.readouterr().out)


def test_fresh_board_with_other_line_ends(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """A starter is a starter with the line ends of Windows too."""
    room.answers["ex1"] = report(exercise="ex1", points=0)
    room.file("ex1").write_bytes(room.file("ex1").read_bytes().replace(b"\n", b"\r\n"))

    main([])

    assert "not begun" in capsys.readouterr().out


def test_readme_from_below(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """From inside an exercise the board points to a README that can be opened from there."""
    room.answers["ex1"] = report(exercise="ex1", points=0)
    monkeypatch.chdir(room.file("ex1").parent)

    main([])

    assert f"Next, read {Path('README.md')}, then type: grade ex1\n" in capsys.readouterr().out


def test_a_starter_is_told_its_readme(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever grades what was not begun hears where to read; whoever has begun, or is done, does not."""
    room.answers["ex1"] = report(exercise="ex1", points=0)
    readme = Path("exercises/ex01-breakfast-coroutines/README.md")

    assert main(["ex1"]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert told.endswith(f"You have not begun. Read {readme}, then change {room.file('ex1').name} and save it.")

    room.file("ex1").write_text("begun = True\n")
    assert main(["ex1"]) == 1
    assert "You have not begun" not in capsys.readouterr().out


def test_a_starter_itself_may_have_been_begun() -> None:
    """In a clone students change the starters: what they were like before, nobody knows."""
    exercise = Catalog.installed().find("ex1")

    assert readmes({exercise: exercise.starter / exercise.facts.file}) == {}


def test_last_exercise(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """After the last exercise the board is next."""
    assert main(["one-cook"]) == 0

    assert capsys.readouterr().out.endswith("Next, type: grade\n")


@pytest.mark.parametrize(
    "words",
    [
        ["ex2", "--seed", "7", "--json"],
        ["--seed", "7", "--json", "ex2"],
        ["--json", "2", "--seed=7"],
        ["--format", "json", "--seed=7", "ex2"],
    ],
)
def test_options_anywhere(room: Room, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """Options stand before or after the names."""
    assert main(words) == 0

    assert room.seed == 7
    assert json.loads(capsys.readouterr().out)["exercise"] == "ex2"


def test_json_of_board(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name JSON is a list of all."""
    assert main(["--json"]) == 0

    assert [one["exercise"] for one in json.loads(capsys.readouterr().out)] == ["ex1", "ex2", "ex5"]


def test_output(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """With -o the report is in the file, and only there."""
    assert main(["ex2", "--json", "-o", "r.json"]) == 0

    assert json.loads(Path("r.json").read_text())["exercise"] == "ex2"
    assert capsys.readouterr() == ("", "The report is in r.json.\n")


def test_output_that_cannot_be_written(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """A report that cannot be written is wrong usage."""
    assert main(["ex2", "-o", "no/folder.txt"]) == 2

    assert capsys.readouterr().err == (
        f"The report cannot be written to {Path('no/folder.txt')}: No such file or directory.\n"
    )


def test_file(room: Room, tmp_path: Path, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A file anywhere can be graded, also one that is missing; no class folder is needed."""
    monkeypatch.chdir(tmp_path)

    assert main(["ex2", "--file", "elsewhere/mine.py"]) == 0

    [submission] = room.judged
    assert submission.path == Path("elsewhere/mine.py")
    assert submission.shown == "mine.py"


@pytest.mark.parametrize(("verdicts", "code"), [("pp", 0), ("pf", 1), ("fn", 3), ("nn", 3)])
def test_exit_code(room: Room, verdicts: str, code: int) -> None:
    """Not judged beats failed, failed beats passed; the form of the report changes nothing."""
    for name, verdict in zip(("ex1", "ex2"), verdicts, strict=True):
        if verdict != "p":
            room.answers[name] = {"f": report, "n": not_judged}[verdict](exercise=name)

    assert main(["ex1", "ex2"]) == code
    assert main(["ex1", "ex2", "--json"]) == code
    assert main(["ex1", "ex2", "-o", "report.txt"]) == code


def test_a_blank_before_the_number() -> None:
    """`grade ex 2` is meant as ex2; a number of its own is one, too."""
    catalog = Catalog.installed()

    assert [each.id for each in exercises_named(catalog, ["ex", "2", "3"])] == ["ex2", "ex3"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["breakfast.py"], "'breakfast.py' is a file. Say which exercise it is for, for example: grade ex1 --file "
                         "breakfast.py"),
        (["exercises/ex02-breakfast-tasks/breakfast.py"], "'exercises/ex02-breakfast-tasks/breakfast.py' is the file "
                                                          "of ex2. Type: grade ex2"),
        (["brekfast"], "There is no exercise 'brekfast'. Did you mean ex1 breakfast-coroutines or "
                       "ex2 breakfast-tasks? To see all of them, type: grade --list"),
        (["ex1", "ex99"], "There is no exercise 'ex99'. To see all of them, type: grade --list"),
        (["\x1b[31m"], "There is no exercise '\\x1b[31m'. To see all of them, type: grade --list"),
        (["ex2", "start"], "`start` stands alone, as the first word: grade start"),
        (["--seed", "7", "doctor"], "`doctor` stands alone, as the first word: grade doctor"),
        (["--file", "a.py"], "Name one exercise, for example: grade ex1 --file PATH"),
        (["ex1", "ex2", "--file", "a.py"], "Name one exercise, for example: grade ex1 --file PATH"),
        (["--hint"], "Name one exercise, for example: grade ex1 --hint"),
        (["ex1", "ex2", "--hint"], "Name one exercise, for example: grade ex1 --hint"),
        (["--reset"], "Name one exercise, for example: grade ex1 --reset"),
        (["ex1", "--list", "--hint"], "Only one at a time: --list or --hint."),
        (["ex1", "--file", "a.py", "--reset"], "Only one at a time: --file or --reset."),
        (["ex1", "--json", "--format", "terminal"], "Only one at a time: --json or --format terminal."),
    ],
)  # fmt: skip
def test_misuse(room: Room, capsys: pytest.CaptureFixture[str], words: list[str], message: str) -> None:
    """Wrong usage is one sentence that says what to type, and nothing is judged."""
    assert main(words) == 2

    out, err = capsys.readouterr()
    assert (out, err.replace("\n", " ")) == ("", message + " ")
    assert all(len(line) <= 80 for line in err.split("\n"))
    assert room.judged == []


@pytest.mark.parametrize("words", [["--nope"], ["ex2", "--seed", "x"], ["ex2", "--hint", "0"], ["--format", "x"]])
def test_wrong_options(room: Room, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """Options that do not exist, or with wrong values, are wrong usage too."""
    assert main(words) == 2

    assert capsys.readouterr().err.startswith("Usage: grade [OPTIONS] [EX]...\n")


def test_no_class_folder(room: Room, tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    """Outside a class folder one sentence says where to go, or how to make one."""
    monkeypatch.chdir(tmp_path)

    assert main(["ex2"]) == 2
    assert main([]) == 2

    sentence = (
        "There is no exercises folder here or above: go to the folder that holds it, or\n"
        "type `grade start` to make one.\n"
    )
    assert capsys.readouterr().err == 2 * sentence


def test_help(room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    """The help names every option, the other commands and the exit codes."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["--help"]) == 0

    assert_snapshot("cli-help", capsys.readouterr().out)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the package."""
    assert main(["--version"]) == 0

    assert capsys.readouterr().out == "asynclings 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "environment", "colored"),
    [
        ([], {}, True),
        (["--no-color"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["-o", "report.txt"], {}, False),
    ],
)
def test_color(room: Room, capsys: Any, monkeypatch: Any, words: Any, environment: Any, colored: bool) -> None:
    """Colour is for a terminal, unless somebody said no."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    main(["ex2", *words])

    text = capsys.readouterr().out + "".join(path.read_text() for path in Path().glob("report.txt"))
    assert ("\x1b[" in text) is colored


def test_no_terminal_no_color(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe there is no colour."""
    main(["ex2"])

    assert "\x1b" not in capsys.readouterr().out


def test_arguments_of_the_process(room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    """As a console script it reads the arguments of the process."""
    monkeypatch.setattr("sys.argv", ["grade", "--list"])

    assert main() == 0
    assert capsys.readouterr().out.startswith("ex1")


def test_how_well_programs_were_locked_in(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """What could have been done is told below the report; of what was not judged nothing is known."""
    nothing = Environment("0.1.0", "3.11", [])
    for given, options, told in (
        (report(), [], ""),
        (report(environment=Environment("0.1.0", "3.11", ["net", "signals"])), [], "(open: files, fork)"),
        (report(environment=nothing), ["--isolation", "none"], "--isolation none"),
        (not_judged(environment=nothing), [], ""),
    ):
        room.answers["ex2"] = given
        main(["ex2", *options])
        err = capsys.readouterr().err

        assert (told in err) if told else err == ""
