"""requirements.txt of a class. pip itself is asked in the long tests alone."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from classes import DEFAULTS, files
from grader import __version__
from grader.cohort import install
from grader.cohort.answers import MACHINES, Answers, WrongAnswer
from snapshots import assert_snapshot

DEPENDS = {
    "asynclings": (__version__, ["pytest>=8", "click>=8", 'hypothesis ; extra == "dev"']),
    "pytest": ("9.0", ['colorama>=0.4; sys_platform == "win32"', "iniconfig"]),
    "click": ("8.2", ['colorama; platform_system == "Windows"']),
    "colorama": ("0.4.6", []),
    "iniconfig": ("2.1", []),
    "msgspec": ("0.19", []),
}
COMPILED = {"msgspec"}


class Index:
    """Stands in for pip over a tiny package index."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def pip(self, arguments: Sequence[str]) -> str:
        """A report, or files that were fetched."""
        self.asked.append(list(arguments))
        machine = next(name for name, tags in MACHINES.items() if tags[0] in arguments)
        if arguments[0] == "download":
            target = Path(arguments[arguments.index("--dest") + 1])
            (target / f"fetched-for-{machine}.whl").write_bytes(Path(arguments[-1]).read_bytes())
            return ""
        wanted = [
            word for word in arguments if word.endswith(".whl") or word.partition("==")[0].partition(">")[0] in DEPENDS
        ]
        names = (
            list(DEPENDS)
            if wanted[0].endswith(".whl")
            else [word.partition("==")[0].partition(">")[0] for word in wanted]
        )
        if "--no-deps" not in arguments:
            names.remove("colorama")
        return json.dumps({"install": [self.one(name, machine) for name in names]})

    def one(self, name: str, machine: str) -> dict[str, Any]:
        """What pip's report says of a package."""
        version, requires = DEPENDS[name]
        where = machine if name in COMPILED else ""
        digest = hashlib.sha256(f"{name}{where}".encode()).hexdigest()
        return {
            "metadata": {"name": name, "version": version, "requires_dist": requires},
            "download_info": {"archive_info": {"hashes": {"sha256": digest}}},
        }


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Index:
    """A package index that needs no network."""
    index = Index()
    monkeypatch.setattr(install, "pip", index.pip)
    return index


def answers(**changes: str) -> Answers:
    """Answers about installing."""
    return Answers(**DEFAULTS | changes)


def wheel(folder: Path) -> str:
    """A file that passes for our wheel."""
    path = folder / f"asynclings-{__version__}-py3-none-any.whl"
    path.write_bytes(b"PK wheel")
    return str(path)


def test_released(tmp_path: Path) -> None:
    """A released version is pinned, in each folder."""
    install.lay_install([tmp_path / "starter", tmp_path / "teacher"], answers())

    assert set(files(tmp_path)) == {"starter/requirements.txt", "teacher/requirements.txt"}
    assert (
        tmp_path / "starter/requirements.txt"
    ).read_text() == f"# asynclings, the grader.\nasynclings=={__version__}\n"


def test_git(tmp_path: Path) -> None:
    """A tag of a repository."""
    install.lay_install([tmp_path], answers(install="git+https://example.org/a/b@v1"))

    assert "\nasynclings @ git+https://example.org/a/b@v1\n" in (tmp_path / "requirements.txt").read_text()


def test_vendored(tmp_path: Path, index: Index) -> None:
    """The wheel is laid in; every package has its hashes for every computer, and what only one system needs says so."""
    install.lay_install([tmp_path / "a", tmp_path / "b"], answers(install="vendored", wheel=wheel(tmp_path)))

    assert_snapshot("requirements-vendored", (tmp_path / "a/requirements.txt").read_text())
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert (tmp_path / f"a/wheels/asynclings-{__version__}-py3-none-any.whl").read_bytes() == b"PK wheel"


def test_wheelhouse(tmp_path: Path, index: Index) -> None:
    """With a wheelhouse for one kind of computer nothing is fetched later."""
    install.lay_install([tmp_path], answers(install="vendored", wheel=wheel(tmp_path), wheelhouse="macos-arm64"))

    assert "\n--no-index\n--find-links wheels\n" in (tmp_path / "requirements.txt").read_text()
    fetched = (tmp_path / "wheels" / "fetched-for-macos-arm64.whl").read_text()
    assert "msgspec==0.19 \\\n    --hash=sha256:" in fetched
    assert "colorama" not in fetched


def test_only_wheels_are_asked_for(tmp_path: Path, index: Index) -> None:
    """Nothing is ever built or run to find out what a package needs."""
    install.look_up(Path(wheel(tmp_path)), "3.12")

    assert all("--only-binary=:all:" in asked and "3.12" in asked for asked in index.asked)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("/usr/bin/python: No module named pip\n", "wheel: pip is needed to look up the packages"),
        ("WARNING: x\nERROR: No matching distribution\n\n", "that asynclings needs: ERROR: No matching distribution"),
        ("", "that asynclings needs: it gave no reason"),
    ],
)
def test_pip_that_fails(monkeypatch: pytest.MonkeyPatch, error: str, sentence: str) -> None:
    """Whatever happens to pip is told in one sentence."""
    failed = subprocess.CompletedProcess([sys.executable], 1, "", error)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)

    with pytest.raises(WrongAnswer) as wrong:
        install.pip(["install"])
    assert sentence in str(wrong.value)
