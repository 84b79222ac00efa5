"""The requirements.txt of a class: a released version, a git tag, or a wheel laid in with every dependency by hash."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader import __version__
from grader.cohort.answers import MACHINES, Answers, WrongAnswer

REQUIREMENTS = "requirements.txt"
WHEELS = "wheels"

RELEASED = "# asynclings, the grader.\nasynclings=={version}\n"
GIT = "# asynclings, the grader, from a tag of its repository.\nasynclings @ {url}\n"
VENDORED = "# asynclings, the grader, from wheels/, and every package it needs, by hash. Made for Python {python}.\n"

OTHER_SYSTEM = re.compile(
    r"""([A-Za-z0-9._-]+)\s*([^;]*);\s*(?:(?:sys_platform|platform_system)\s*==\s*["'](win32|Windows|darwin|Darwin)["'])"""
)
"""A requirement of one system alone, as package metadata has it."""

NO_PIP = "wheel: pip is needed to look up the packages that asynclings needs, and this Python has none."
PIP_FAILED = "wheel: pip could not look up the packages that asynclings needs: {reason}"


@dataclass
class Pinned:
    """A package at one version: its hashes, and the system it is for, if it is for one alone."""

    name: str
    version: str
    system: str = ""
    hashes: set[str] = field(default_factory=set)

    @property
    def spec(self) -> str:
        """`name==version`."""
        return f"{self.name}=={self.version}"

    def line(self) -> str:
        """The lines of requirements.txt."""
        marker = f' ; sys_platform == "{self.system}"' if self.system else ""
        return (
            " \\\n    ".join([self.spec + marker, *(f"--hash=sha256:{value}" for value in sorted(self.hashes))]) + "\n"
        )


def lay_install(folders: Sequence[Path], answers: Answers) -> None:
    """Write requirements.txt, and the wheels if there are any, into each folder.

    Raises:
        WrongAnswer: the packages that a wheel needs cannot be looked up.
    """
    first, *others = folders
    first.mkdir(parents=True, exist_ok=True)
    if answers.install == "vendored":
        _lay_vendored(first, answers)
    else:
        text = RELEASED if answers.install == "released" else GIT
        _write(first, text.format(version=__version__, url=answers.install))
    for folder in others:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy2(first / REQUIREMENTS, folder)
        if (first / WHEELS).is_dir():
            shutil.copytree(first / WHEELS, folder / WHEELS, dirs_exist_ok=True)


def _write(folder: Path, text: str) -> None:
    (folder / REQUIREMENTS).write_bytes(text.encode())


def _lay_vendored(folder: Path, answers: Answers) -> None:
    wheel = Path(answers.wheel).expanduser()
    target = folder / WHEELS
    target.mkdir(exist_ok=True)
    shutil.copyfile(wheel, target / wheel.name)
    needed = look_up(wheel, answers.python)
    own = Pinned("asynclings", __version__, hashes={hashlib.sha256(wheel.read_bytes()).hexdigest()})
    head = VENDORED.format(python=answers.python)
    head += "--no-index\n" if answers.wheelhouse else ""
    head += f"--find-links {WHEELS}\n"
    _write(folder, head + "".join(pinned.line() for pinned in [own, *needed]))
    if answers.wheelhouse:
        _fill(target, needed, answers.python, answers.wheelhouse)


def look_up(wheel: Path, python: str) -> list[Pinned]:
    """Every package the wheel needs on any computer, at the newest fitting version, with the hashes of its wheels.

    Raises:
        WrongAnswer: pip is missing, or cannot find them.
    """
    found = _report([str(wheel)], python, "linux-x86_64")
    packages = {one["metadata"]["name"].lower(): Pinned(*_identity(one)) for one in found}
    packages.pop("asynclings", None)
    for name, wanted, system in _of_other_systems(found):
        if name.lower() not in packages:
            [one] = _report([f"{name}{wanted}", "--no-deps"], python, _machine_of(system))
            packages[name.lower()] = Pinned(*_identity(one), system=system)
    for machine in MACHINES:
        specs = [one.spec for one in packages.values() if not one.system or machine == _machine_of(one.system)]
        for one in _report([*specs, "--no-deps"], python, machine):
            packages[one["metadata"]["name"].lower()].hashes.add(
                one["download_info"]["archive_info"]["hashes"]["sha256"]
            )
    return [packages[name] for name in sorted(packages)]


def _identity(one: dict[str, Any]) -> tuple[str, str]:
    return one["metadata"]["name"], one["metadata"]["version"]


def _of_other_systems(found: Iterable[dict[str, Any]]) -> Iterable[tuple[str, str, str]]:
    """Name, version wanted and system of what only Windows or only macOS needs."""
    for one in found:
        for requirement in one["metadata"].get("requires_dist", []):
            match = OTHER_SYSTEM.match(requirement)
            if match and "extra" not in requirement:
                yield match[1], match[2].strip(), "darwin" if match[3].lower() == "darwin" else "win32"


def _machine_of(system: str) -> str:
    return "macos-arm64" if system == "darwin" else "windows-x86_64"


def _report(wanted: Sequence[str], python: str, machine: str) -> list[dict[str, Any]]:
    """What pip would install there."""
    with tempfile.TemporaryDirectory() as nowhere:
        options = ["--dry-run", "--ignore-installed", "--report", "-", "--target", nowhere]
        text = pip(["install", *options, *_for_machine(python, machine), *wanted])
    found: list[dict[str, Any]] = json.loads(text)["install"]
    return found


def _for_machine(python: str, machine: str) -> list[str]:
    tags = [word for tag in MACHINES[machine] for word in ("--platform", tag)]
    return ["--only-binary=:all:", "--implementation", "cp", "--python-version", python, *tags]


def _fill(target: Path, needed: Sequence[Pinned], python: str, machine: str) -> None:
    """Fetch the wheels themselves, each held against its hash."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "listed.txt"
        here = (one for one in needed if not one.system or machine == _machine_of(one.system))
        listed.write_text("".join(Pinned(one.name, one.version, hashes=one.hashes).line() for one in here))
        where = ["--dest", str(target), "--no-deps", "--require-hashes"]
        pip(["download", *where, *_for_machine(python, machine), "-r", str(listed)])


def pip(arguments: Sequence[str]) -> str:
    """Run this Python's pip; what it printed.

    Raises:
        WrongAnswer: it is missing, or fails.
    """
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if "No module named pip" in done.stderr:
        raise WrongAnswer(NO_PIP)
    if done.returncode:
        last = next((line for line in reversed(done.stderr.split("\n")) if line.strip()), "it gave no reason")
        raise WrongAnswer(PIP_FAILED.format(reason=last.strip()))
    return done.stdout
