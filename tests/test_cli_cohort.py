"""`cohort check` finds its pack and hands over."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from grader.exercise import Exercise
from samples import make_pack
from snapshots import assert_snapshot

Asked = list[tuple[Path, str, bool]]
"""The pack, the exercises in it, and whether all workers are to be fresh."""


def replaced(module: str, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What a proof is asked for; it always finds one that fails."""
    asked: Asked = []

    def prove(exercises: list[Exercise], fresh: bool) -> int:
        asked.append((exercises[0].starter.parents[1], " ".join(each.id for each in exercises), fresh))
        return 1

    stub = ModuleType(module)
    vars(stub)["main"] = prove
    monkeypatch.setitem(sys.modules, module, stub)
    return asked


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the proof of the files is asked for."""
    return replaced("grader.cohort.check", monkeypatch)


def test_nearest(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """Without a name it is the nearest pack; the exit code is that of the proof."""
    monkeypatch.chdir(make_pack(tmp_path) / "exercises")

    assert main(["check"]) == 1
    assert proved == [(tmp_path, "ex1 ex2 ex5", False)]


def test_named(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """A pack can be named, from where one stands too, and every run be given a fresh worker."""
    make_pack(tmp_path)

    assert main(["check", str(tmp_path), "--fresh"]) == 1
    monkeypatch.chdir(tmp_path.parent)
    assert main(["check", tmp_path.name]) == 1
    assert proved == [(tmp_path, "ex1 ex2 ex5", True), (tmp_path, "ex1 ex2 ex5", False)]


def test_some(tmp_path: Path, capsys: Any, proved: Asked) -> None:
    """Exercises can be named, each is proved once; of an unknown name the near ones are told."""
    make_pack(tmp_path)

    assert main(["check", str(tmp_path), "--exercise", "one-cook", "--exercise", "ex1", "--exercise", "5"]) == 1
    assert proved == [(tmp_path, "ex5 ex1", False)]
    assert main(["check", str(tmp_path), "--exercise", "one-cok"]) == 2
    assert capsys.readouterr().err == "There is no exercise 'one-cok'. Did you mean ex5 one-cook?\n"


def test_none(tmp_path: Path, capsys: Any, proved: Asked) -> None:
    """A pack without an exercise proves nothing."""
    for half in ("exercises", "solutions"):
        (tmp_path / half).mkdir()

    assert main(["check", str(tmp_path)]) == 2
    assert " ".join(capsys.readouterr().err.split()) == f"There are no exercises in {tmp_path}."
    assert proved == []


def test_mutants(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """Mutants are tried instead of the proof."""
    tried = replaced("grader.cohort.mutants.trial", monkeypatch)
    make_pack(tmp_path)

    assert main(["check", "--mutants", str(tmp_path)]) == 1
    assert (tried, proved) == ([(tmp_path, "ex1 ex2 ex5", False)], [])


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--mutants", "--search"], "Only one at a time: --mutants, --schedules N or --search."),
        (["--schedules", "5", "--mutants"], "Only one at a time: --mutants, --schedules N or --search."),
        (["--fresh", "--schedules", "5"], "--fresh goes with the proof, and with --mutants."),
        (["--fresh", "--search"], "--fresh goes with the proof, and with --mutants."),
    ],
)
def test_options_that_do_not_go_together(
    options: list[str], sentence: str, tmp_path: Path, capsys: Any, proved: Asked
) -> None:
    """Nothing that was typed is passed over in silence."""
    make_pack(tmp_path)

    assert main(["check", *options, str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{sentence}\n"
    assert proved == []


def test_installed(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """Where there is no pack, what is installed is proved, here a checkout."""
    checkout = make_pack(tmp_path / "checkout")
    monkeypatch.setattr(Catalog, "installed", lambda: Catalog.pack(checkout))
    monkeypatch.chdir(tmp_path)

    assert main(["check"]) == 1
    assert [(names, fresh) for _, names, fresh in proved] == [("ex1 ex2 ex5", False)]


def test_no_answer_key(tmp_path: Path, monkeypatch: Any, capsys: Any, proved: Asked) -> None:
    """Without the answer key one sentence says how to get it; a folder that was named has to hold it."""
    (tmp_path / "exercises").mkdir()
    monkeypatch.setattr(Catalog, "installed", lambda: Catalog(tmp_path / "exercises", tmp_path / "checks"))
    monkeypatch.chdir(tmp_path)

    assert main(["check"]) == 2
    assert main(["check", "exercises"]) == 2
    assert capsys.readouterr().err == (
        "No folder here or above holds both exercises/ and solutions/. The answer key\n"
        "is not installed: python -m pip install 'asynclings[teacher]==0.1.0'\n"
        "exercises does not hold both exercises/ and solutions/.\n"
    )
    assert proved == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Both commands have one version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "asynclings 0.1.0\n"


@pytest.mark.parametrize("words", ["check", "exercise new", "fetch", "grade", "override"])
def test_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """The help of a command says what is proved, made or graded."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*words.split(), "--help"]) == 0

    assert_snapshot(f"cli-cohort-{words.replace(' ', '-')}-help", capsys.readouterr().out)
