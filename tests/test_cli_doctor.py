"""`grade doctor`."""

import platform
from pathlib import Path

import pytest

from grader.cli.grade import main
from samples import Room


def test_doctor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what a helper asks first, a line for each."""
    room = Room(tmp_path, monkeypatch)

    assert main(["doctor"]) == 0

    lines = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert lines["asynclings"] == "0.1.0"
    assert lines["python"].startswith(platform.python_version())
    assert lines["pytest"] == pytest.__version__
    assert lines["exercises"] == f"3 in {room.pack / 'exercises'}"
    assert lines["isolation"]
    assert lines["class"] == f"folder    {room.folder}"
    assert {"platform", "pytest-asyncio", "pytest-timeout", "freezegun", "msgspec", "click"} < set(lines)


def test_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A package that is missing, or no class folder, is what it is there to tell."""
    Room(tmp_path, monkeypatch)
    monkeypatch.setattr("grader.cli.doctor.PACKAGES", ("no-such-package-as-this",))
    monkeypatch.chdir(tmp_path)

    assert main(["doctor"]) == 0

    out = capsys.readouterr().out
    assert "no-such-package-as-this  not installed\n" in out
    assert "class folder             none here: `grade start` makes one\n" in out
