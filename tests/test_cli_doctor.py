"""`grade doctor`."""

import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from grader.cli import doctor
from grader.cli.grade import main
from grader.report import Environment
from samples import Room, not_judged, passed, report
from snapshots import assert_snapshot

TOOLS = ("build", "mypy", "pyyaml", "ruff", "mkdocs")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A class folder, where the small breakfast is judged as it should."""
    room = Room(tmp_path, monkeypatch)
    room.answers["ex0"] = passed(elapsed=5.0)
    return room


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What was printed, by name."""
    lines = capsys.readouterr().out.partition("\n\n")[0].split("\n")
    return dict(re.split(r"  +", line, maxsplit=1) for line in lines)  # type: ignore[misc]


def test_doctor(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what a helper asks first, a line for each, and every package that asynclings needs."""
    assert main(["doctor"]) == 0

    lines = told(capsys)
    assert lines["asynclings"] == "0.1.0"
    assert lines["python"].startswith(platform.python_version())
    assert lines["pytest"] == pytest.__version__
    assert lines["exercises"] == f"3 in {room.pack / 'exercises'}"
    assert lines["class folder"] == str(room.folder)
    assert lines["terminal"].startswith("no terminal, 80 columns, 24 rows")
    assert lines["temp folder"].endswith(" MB free")
    assert {"platform", "pytest-asyncio", "pytest-timeout", "freezegun", "msgspec", "click", "language"} < set(lines)
    assert not set(TOOLS) & set(lines)


def test_page(room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole page, as it is sent."""
    monkeypatch.setattr(doctor, "system", lambda: [("asynclings", "0.1.0"), ("python", "3.13.0 (CPython), /p/python")])
    monkeypatch.setattr(doctor, "packages", lambda: [("click", "8.2.0"), ("msgspec", "not installed")])
    monkeypatch.setattr(doctor, "places", lambda: [Path("/no/such/folder"), Path("/tmp")])
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: SimpleNamespace(free=5 << 20))
    monkeypatch.setattr(doctor, "_language", lambda: "de_DE, files utf-8")
    monkeypatch.setattr(doctor, "_terminal", lambda: "a terminal, TERM=xterm, 80 columns, 24 rows, utf-8")
    monkeypatch.setattr(doctor, "_exercises", lambda: "30 in /p/exercises")
    monkeypatch.setattr(doctor, "_class_folder", lambda: "/home/me/asynclings")
    monkeypatch.setattr(doctor, "perf_counter", Seconds().__next__)

    main(["doctor"])

    assert_snapshot("cli-doctor", capsys.readouterr().out)


class Seconds:
    """A clock on which a quarter of a second passes with each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __next__(self) -> float:
        self.now += 0.25
        return self.now


def test_small_breakfast_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From end to end: a worker is locked, five minutes pass on its clock, and nothing is written where one stands."""
    monkeypatch.chdir(tmp_path)

    assert main(["doctor"]) == 0

    lines = told(capsys)
    assert re.fullmatch(r"a breakfast of 5\.0 min was judged in \d+\.\d\d s", lines["clock"])
    assert re.fullmatch(r"(files|programs are not).*", lines["isolation"])
    assert lines["class folder"] == "none here: `grade start` makes one"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("judged", "clock"),
    [
        (report(), "WRONG: a breakfast of 5 min was failed (`await make_coffee()` starts it"),
        (not_judged(), "WRONG: a breakfast of 5 min was not_judged (The worker ended without a word.)"),
        (passed(), "WRONG: a breakfast of 5 min was passed (6.0 min)"),
    ],
)
def test_wrong_clock(room: Room, capsys: pytest.CaptureFixture[str], judged: object, clock: str) -> None:
    """A breakfast that is not judged as it should is said to be, and the exit code is that of what is not judged."""
    room.answers["ex0"] = judged  # type: ignore[assignment]

    assert main(["doctor"]) == 3

    out = capsys.readouterr().out
    assert clock in out
    assert out.endswith("\n\nNot all is well: send this page to your teacher.\n")


def test_what_is_missing(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A package that is missing is what it is there to tell; one of an extra need not be there."""

    def version(name: str) -> NoReturn:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("grader.cli.fault.version", version)

    assert main(["doctor"]) == 0

    lines = told(capsys)
    assert lines["msgspec"] == "not installed"
    assert "hypothesis" not in lines


def test_never_installed(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In a checkout that was never installed nobody knows which packages it needs."""

    def requires(name: str) -> NoReturn:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("grader.cli.fault.requires", requires)

    assert main(["doctor"]) == 0
    assert "msgspec" not in told(capsys)


def test_ill_doctor(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be found out is said to be, and all else is told."""

    def broken() -> Iterator[Path]:
        raise OSError("no\nsuch thing")

    monkeypatch.setattr(doctor, "places", broken)
    monkeypatch.setitem(vars(sys.modules["grader.judge"]), "grade", lambda *_, **__: 1 / 0)

    assert main(["doctor"]) == 3

    lines = told(capsys)
    assert lines["temp folder"] == "FAILED: OSError: no\\x0asuch thing"
    assert lines["clock"] == "FAILED: ZeroDivisionError: division by zero"
    assert lines["class folder"] == str(room.folder)


def test_no_temp_folder(room: Room, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A computer on which no temporary folder takes anything is not well."""
    monkeypatch.setattr(doctor, "places", list)

    assert main(["doctor"]) == 3
    assert told(capsys)["temp folder"] == "WRONG: none can be written to"


@pytest.mark.parametrize(
    ("stopped", "isolation"),
    [
        (["files", "net", "fork", "signals", "memory"], "files, net, fork, signals, memory"),
        (["fork", "memory"], "fork, memory (open: files, net, signals)"),
        ([], "programs are not locked in here (open: files, net, fork, signals, memory)"),
    ],
)
def test_isolation(room: Room, capsys: pytest.CaptureFixture[str], stopped: list[str], isolation: str) -> None:
    """It says what a program cannot do here, and what it can."""
    room.answers["ex0"] = passed(elapsed=5.0, environment=Environment("0.1.0", "3.11", stopped))

    assert main(["doctor"]) == 0
    assert told(capsys)["isolation"] == isolation
