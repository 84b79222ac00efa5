"""`grade start`: laying the exercises out."""

import sys
from pathlib import Path

import pytest

from grader.cli.grade import main
from samples import Room
from snapshots import assert_snapshot


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in."""
    room = Room(tmp_path, monkeypatch)
    cache = room.pack / "exercises" / "ex02-breakfast-tasks" / "__pycache__"
    cache.mkdir()
    (cache / "breakfast.pyc").write_bytes(b"")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    return home


def files(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_start(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exercises are laid out in a new folder, and nothing else is; then the next command is told."""
    assert main(["start"]) == 0

    assert_snapshot("cli-start", capsys.readouterr().out)
    assert files(home) == [
        "asynclings/exercises/ex01-breakfast-coroutines/README.md",
        "asynclings/exercises/ex01-breakfast-coroutines/breakfast.py",
        "asynclings/exercises/ex02-breakfast-tasks/README.md",
        "asynclings/exercises/ex02-breakfast-tasks/breakfast.py",
        "asynclings/exercises/ex05-one-cook/README.md",
        "asynclings/exercises/ex05-one-cook/one_cook.py",
    ]


def test_then_grade(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was laid out is a class folder."""
    main(["start"])
    monkeypatch.chdir("asynclings")

    assert main([]) == 0


def test_again(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second start overwrites nothing, lists what it left alone, and adds what is missing."""
    main(["start", "mine"])
    mine = home / "mine" / "exercises" / "ex02-breakfast-tasks"
    (mine / "breakfast.py").write_text("my work")
    (mine / "README.md").unlink()
    capsys.readouterr()

    assert main(["start", "mine"]) == 0

    assert (mine / "breakfast.py").read_text() == "my work"
    assert (mine / "README.md").is_file()
    assert_snapshot("cli-start-again", capsys.readouterr().out)


def test_here(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the folder where one stands there is no folder to go to."""
    assert main(["start", "."]) == 0
    assert capsys.readouterr().out == "Files laid out in this folder: 6.\n\nNow type:\n  grade\n"

    assert main(["start", "."]) == 0
    assert capsys.readouterr().out.startswith("Nothing is missing in this folder.\n\nLeft alone, as you have")


def test_blanks_in_the_name(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with a blank in its name is told in quotes."""
    assert main(["start", "my class"]) == 0

    assert '\n  cd "my class"\n' in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_dead_link_is_left_alone(home: Path) -> None:
    """Even a link to nowhere is somebody's: nothing is written through it."""
    folder = home / "asynclings" / "exercises" / "ex02-breakfast-tasks"
    folder.mkdir(parents=True)
    (folder / "breakfast.py").symlink_to(home / "elsewhere.py")

    assert main(["start"]) == 0
    assert not (home / "elsewhere.py").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the system's words differ")
def test_a_file_in_the_way(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file stands in place of a folder, nothing can be laid out."""
    (home / "asynclings").mkdir()
    (home / "asynclings" / "exercises").write_text("")

    assert main(["start"]) == 2
    readme = "asynclings/exercises/ex01-breakfast-coroutines/README.md"
    assert " ".join(capsys.readouterr().err.split()) == f"This cannot be written: {readme} (Not a directory)."


def test_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The help says that nothing is overwritten."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["start", "--help"]) == 0

    assert_snapshot("cli-start-help", capsys.readouterr().out)


@pytest.mark.parametrize(("own", "laid"), [(None, True), ("pyproject.toml", False), ("setup.cfg", False)])
def test_pytest_ini(home: Path, own: str | None, laid: bool) -> None:
    """The pytest.ini of a class repository is laid out too, but never over the settings of somebody's project."""
    source = home.parent / "pack" / "template" / "{{cookiecutter.slug}}" / "starter" / "pytest.ini"
    source.parent.mkdir(parents=True)
    source.write_text("[pytest]")
    if own:
        (home / own).touch()

    assert main(["start", "."]) == 0
    assert (home / "pytest.ini").is_file() is laid
