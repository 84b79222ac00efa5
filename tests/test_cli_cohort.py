"""`cohort check` finds its pack and hands over."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from grader.catalog import Catalog
from grader.cli.cohort import main
from samples import make_pack
from snapshots import assert_snapshot

Asked = list[tuple[Path, bool]]


def replaced(module: str, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What a proof is asked for; it always finds one that fails."""
    asked: Asked = []

    def prove(pack: Path, fresh: bool) -> int:
        asked.append((pack, fresh))
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
    assert proved == [(tmp_path, False)]


def test_named(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """A pack can be named, from where one stands too, and every run be given a fresh worker."""
    make_pack(tmp_path)

    assert main(["check", str(tmp_path), "--fresh"]) == 1
    monkeypatch.chdir(tmp_path.parent)
    assert main(["check", tmp_path.name]) == 1
    assert proved == [(tmp_path, True), (tmp_path, False)]


def test_mutants(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """Mutants are tried instead of the proof."""
    tried = replaced("grader.cohort.mutants.trial", monkeypatch)
    make_pack(tmp_path)

    assert main(["check", "--mutants", str(tmp_path)]) == 1
    assert (tried, proved) == ([(tmp_path, False)], [])


def test_installed(tmp_path: Path, monkeypatch: Any, proved: Asked) -> None:
    """Where there is no pack, what is installed is proved, here a checkout."""
    checkout = make_pack(tmp_path / "checkout")
    monkeypatch.setattr(Catalog, "installed", lambda: Catalog.pack(checkout))
    monkeypatch.chdir(tmp_path)

    assert main(["check"]) == 1
    assert [fresh for _, fresh in proved] == [False]


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


def test_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The help of `cohort check` says what is proved."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["check", "--help"]) == 0

    assert_snapshot("cli-cohort-check-help", capsys.readouterr().out)
