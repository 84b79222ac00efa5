"""Faults of the grader itself: one sentence, and a file for whoever mends it."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from grader.cli import fault, run_cohort, run_grade
from grader.cli.cohort import main as cohort
from grader.cli.grade import main
from samples import Room, not_judged

SENTENCE = "Something went wrong in asynclings, not in your file."


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder, with a temp folder of its own, and nowhere else to write to."""
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(fault, "places", lambda: iter([tmp_path / "temp"]))
    return Room(tmp_path, monkeypatch)


def fail(room: Room, monkeypatch: Any, error: BaseException) -> int:
    """The exit code when the judge raises `error`."""

    def grade(*_: Any, **__: Any) -> NoReturn:
        raise error

    monkeypatch.setitem(vars(sys.modules["grader.judge"]), "grade", grade)
    return main(["ex2"])


class Unprintable(Exception):
    """Its text is a fault of its own."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    "error",
    [RuntimeError("oh \ud800 dear"), EOFError(), RecursionError(), MemoryError(), Unprintable(),
     ExceptionGroup("many", [ValueError()])],
)  # fmt: skip
def test_sentence_and_file(room: Room, tmp_path: Path, monkeypatch: Any, capsys: Any, error: Exception) -> None:
    """There is no traceback on the screen; versions, what was typed and the traceback are in the file."""
    monkeypatch.setattr("sys.argv", ["/home/me/.venv/bin/grade", "ex2"])

    assert fail(room, monkeypatch, error) == 3

    [path] = (tmp_path / "temp").iterdir()
    assert capsys.readouterr() == (
        "",
        f"{SENTENCE} The details are in {path}: please send that file to your teacher.\n",
    )
    details = path.read_text(encoding="utf-8")
    assert f"{type(error).__name__}" in details.splitlines()[-1] or isinstance(error, ExceptionGroup)
    assert "asynclings: 0.1.0" in details
    assert "typed: grade ['ex2']" in details
    assert f"in: {room.folder}" in details
    assert "Traceback (most recent call last)" in details or "Exception Group Traceback" in details


def test_the_file_is_private(room: Room, tmp_path: Path, monkeypatch: Any) -> None:
    """Nobody else can read it, and nothing of the environment is in it."""
    monkeypatch.setenv("TOKEN_OF_MINE", "a-secret-of-mine")

    fail(room, monkeypatch, RuntimeError())

    [path] = (tmp_path / "temp").iterdir()
    assert "secret-of-mine" not in path.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_never_in_the_folder_of_a_student(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A temp folder within the class folder is passed over, and so is a relative one."""
    before = sorted(room.folder.rglob("*"))
    monkeypatch.setattr(fault, "places", lambda: iter([room.folder, room.folder / "temp", Path("temp")]))
    monkeypatch.chdir(room.file("ex1").parent)

    assert fail(room, monkeypatch, RuntimeError()) == 3

    assert sorted(room.folder.rglob("*")) == before
    assert capsys.readouterr().err.startswith(
        f"{SENTENCE} No file with the details could be written. In short: Runtime"
    )


def full(*_: Any, **__: Any) -> NoReturn:
    """Stands in for a file on a full disk."""
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda temp, patch: temp.rmdir() or temp.write_text("a file in its place"),
        lambda temp, patch: patch.setattr("tempfile.mkstemp", full),
        lambda temp, patch: patch.setattr("builtins.open", full),
        lambda temp, patch: patch.setattr(fault, "places", lambda: iter([])),
    ],
    ids=["in the way", "full", "full in the midst of it", "nowhere"],
)
def test_no_place_for_details(
    room: Room, tmp_path: Path, monkeypatch: Any, capsys: Any, spoil: Callable[[Path, Any], None]
) -> None:
    """Where no file can be written, the sentence says in short what happened; half a file is not left."""
    temp = tmp_path / "temp"
    with monkeypatch.context() as patch:
        spoil(temp, patch)
        assert fail(room, patch, RuntimeError()) == 3

    err = capsys.readouterr().err
    assert err.startswith(f"{SENTENCE} No file with the details could be written. In short: RuntimeError at test_cli_")
    assert err.endswith(f"asynclings 0.1.0, Python {fault.platform.python_version()}.\n")
    assert not temp.is_dir() or list(temp.iterdir()) == []


def test_next_place(room: Room, tmp_path: Path, monkeypatch: Any) -> None:
    """Where the first place takes nothing, the next one does; it is made if need be, for this user alone."""
    state = tmp_path / "state" / "asynclings"
    (tmp_path / "state").mkdir()
    monkeypatch.setattr(fault, "places", lambda: iter([Path("/dev/null/none"), state]))

    path = fault.keep("text")

    assert path is not None and path.parent == state
    assert sys.platform == "win32" or stat.S_IMODE(state.stat().st_mode) == 0o700


def test_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """First the temporary folders, then the user's own place; the current folder is none of them."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    found = list(fault.places())

    assert found[0] == tmp_path
    assert Path.cwd() not in found
    if sys.platform == "linux":
        assert found[-1] == tmp_path / "state" / "asynclings"


def test_full_computer(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """No room to write to is nobody's fault: it is said, with nothing to send."""
    assert fail(room, monkeypatch, OSError(28, "No space left on device")) == 3
    assert capsys.readouterr().err == (
        "This computer has no room left to write to ([Errno 28] No space left on device): make some, and try again.\n"
    )


def test_cohort(room: Room, tmp_path: Path, monkeypatch: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """`cohort` ends in the same way."""
    monkeypatch.setattr("grader.cohort.check.main", lambda *_, **__: 1 / 0)

    assert cohort(["check", str(room.pack)]) == 3
    assert capsys.readouterr().err.startswith(f"{SENTENCE} The details are in {tmp_path / 'temp'}")


def test_judge_that_could_not(room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors for which something was not judged are told in the same way, beside the report."""
    room.errors = [KeyError("the first"), ValueError("the second")]
    room.answers["ex2"] = not_judged()

    assert main(["ex2"]) == 3

    [path] = (tmp_path / "temp").iterdir()
    out, err = capsys.readouterr()
    assert out.startswith("ex2  not judged: this is not your fault\n")
    assert err == f"{SENTENCE} The details are in {path}: please send that file to your teacher.\n"
    assert "KeyError: 'the first'" in path.read_text(encoding="utf-8")
    assert "ValueError: the second" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("script", [run_grade, run_cohort])
def test_broken_installation(room: Room, monkeypatch: Any, capsys: pytest.CaptureFixture[str], script: Any) -> None:
    """A command that cannot even be imported is told of in the same way: nothing but Python itself is needed."""

    def imported(name: str) -> NoReturn:
        raise ModuleNotFoundError("No module named 'click'")

    monkeypatch.setattr("grader.cli.import_module", imported)

    assert script() == 3
    assert capsys.readouterr().err.startswith(f"{SENTENCE} The details are in ")
