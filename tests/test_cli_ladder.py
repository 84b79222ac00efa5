"""How a command ends when it does not end well."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from grader.cli import run_cohort, run_grade
from grader.cli.grade import main
from samples import Room, make_pack

PACK = Path(__file__).parent.parent
GRADE = [sys.executable, "-c", "import sys; from grader.cli import run_grade; sys.exit(run_grade())"]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder."""
    return Room(tmp_path, monkeypatch)


def ends_with(room: Room, monkeypatch: Any, error: BaseException) -> int:
    """The exit code when the judge raises `error`."""

    def grade(*_: Any, **__: Any) -> NoReturn:
        raise error

    monkeypatch.setitem(vars(sys.modules["grader.judge"]), "grade", grade)
    return main(["ex2"])


def test_interrupted(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C is one line, and 130."""
    assert ends_with(room, monkeypatch, KeyboardInterrupt()) == 130

    assert capsys.readouterr() == ("", "Interrupted.\n")


@pytest.mark.parametrize("script", [run_grade, run_cohort])
def test_interrupted_before_it_begins(script: Any, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C while the command is still being imported ends in the same way."""

    def imported(name: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("grader.cli.import_module", imported)

    assert script() == 130
    assert capsys.readouterr() == ("", "Interrupted.\n")


def test_scripts_run_their_commands(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The console scripts hand the process's arguments to their commands, and give back the exit code."""
    monkeypatch.setattr("sys.argv", ["script", "--nope"])
    assert (run_grade(), run_cohort()) == (2, 2)

    assert capsys.readouterr().err.count("--nope") == 2


def test_broken_exercise(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """An exercise with one half only is told with its path, for whoever writes it."""
    checks = room.pack / "solutions" / "ex02-breakfast-tasks" / "checks.py"
    checks.write_text("")

    assert main(["ex2"]) == 3
    assert capsys.readouterr().err == (
        f"Something went wrong in asynclings, not in your file. {checks} has no line FACTS = Facts(...)\n"
    )


def test_poor_terminal(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that has no such letter shows its code."""
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(buffer, encoding="koi8-r"))
    facts = room.pack / "solutions" / "ex02-breakfast-tasks" / "checks.py"
    facts.write_text(facts.read_text().replace("A coroutine", "Ein Rührei"), encoding="utf-8")

    assert main(["ex2"]) == 0
    assert b"Learned: Ein R\\xfchrei" in buffer.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close in another way there")
def test_reader_gone() -> None:
    """When the reader of a pipe goes away, the exit code is the same and nothing is complained of."""
    read, write = os.pipe()
    os.close(read)
    code = "from grader.cli.ladder import say\nsay('text\\n')\nraise SystemExit(1)"
    process = subprocess.run(
        [sys.executable, "-c", code], stdout=write, stderr=subprocess.PIPE, check=False, env=with_path()
    )
    os.close(write)

    assert (process.returncode, process.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--list"], 2, "The output cannot be written: No space left on device."),
        (["--help"], 3, "This computer has no room left to write to"),
    ],
)
def test_full_disk(words: list[str], code: int, sentence: str) -> None:
    """Output that goes to a full disk is one sentence, and no complaint of Python's at the end."""
    with open("/dev/full", "w") as full:
        process = subprocess.run([*GRADE, *words], stdout=full, stderr=subprocess.PIPE, check=False, env=with_path())

    assert process.returncode == code
    assert process.stderr.decode().startswith(sentence)
    assert process.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close in another way there")
def test_reader_gone_from_help() -> None:
    """A reader who goes away from what click prints itself interrupts it, silently."""
    read, write = os.pipe()
    os.close(read)
    process = subprocess.run([*GRADE, "--help"], stdout=write, stderr=subprocess.PIPE, check=False, env=with_path())
    os.close(write)

    assert (process.returncode, process.stderr) == (130, b"")


def test_broken_pipe_of_the_judge(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A broken pipe that is not the output's is a fault of ours."""
    monkeypatch.setattr("grader.cli.fault.keep", lambda text: None)

    assert ends_with(room, monkeypatch, BrokenPipeError()) == 3
    assert capsys.readouterr().err.startswith("Something went wrong in asynclings")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use cannot be removed there")
def test_folder_gone(room: Room, tmp_path: Path, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that was removed while one stands in it is told so."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert main(["ex2"]) == 2
    assert capsys.readouterr().err == "The folder you are in is gone: go to another one with `cd`, and try again.\n"


JUDGE_THAT_LOOKS_ROUND = """
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from grader.catalog import Catalog
from grader.cli.grade import main

def grade(submissions, **_):
    heavy = "grader.cli.fault pytest rich asyncio json difflib importlib.metadata tempfile traceback grader.render"
    raise SystemExit(" ".join(name for name in heavy.split() if name in sys.modules) or 0)

judge = sys.modules["grader.judge"] = ModuleType("grader.judge")
judge.Submission, judge.grade = lambda *_: None, grade
Catalog.installed = lambda: Catalog.pack(Path(sys.argv[1]))
main(["ex2"])
"""


def test_imports(tmp_path: Path) -> None:
    """Nothing heavy is imported before the judge is called: its worker starts while pytest loads."""
    pack = make_pack(tmp_path)
    process = subprocess.run(
        [sys.executable, "-c", JUDGE_THAT_LOOKS_ROUND, pack],
        capture_output=True,
        check=False,
        cwd=pack,
        env=with_path(),
    )

    assert (process.returncode, process.stderr) == (0, b"")


def test_a_whole_grade_imports_what_it_uses() -> None:
    """From its beginning to its end, `grade` loads nothing of what is for teachers, for authors or for pages."""
    command = [sys.executable, "-X", "importtime", *GRADE[1:], "ex2"]

    process = subprocess.run(command, capture_output=True, text=True, check=False, cwd=PACK, env=with_path())

    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in process.stderr.splitlines()}
    assert process.returncode == 1 and {"grader", "pytest"} <= loaded
    assert not loaded & set("cookiecutter dask distributed dulwich hypothesis jinja2 rich sqlite3 watchfiles".split())


def with_path() -> dict[str, str]:
    """The environment, with this checkout first on the path."""
    return os.environ | {"PYTHONPATH": str(PACK)}
