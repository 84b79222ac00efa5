"""Hostile submissions: none of them passes, breaks out, brings the grader down, or leaves anything behind."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest

from arena import BROKE_OUT, FAMILIES, Arena, Attack, Graded, Report, attacks
from broken_input import broken_files
from grader import report as nouns
from grader.render.terminal import render_report
from judging import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the lock is that of Linux")

ALL = attacks()
QUICK = [attack for attack in ALL if not attack.slow]
RIGHT = {
    "ex1": ROOT / "solutions/ex01-breakfast-coroutines/breakfast.py",
    "ex2": ROOT / "solutions/ex02-breakfast-tasks/breakfast.py",
    "ex4": ROOT / "solutions/ex04-breakfast-results/breakfast.py",
}
LAYERS = ("landlock seccomp limits vigil watchdog worker protocol reader world judge zygote").split()
"""What stops submissions: layers of the lock; who looks on, from outside and inside; the tripwire of the worker's own
hand-off; the limits of messages; the reading of the source; the values of the world; the checks; a worker's start."""
OURS = re.compile(r"Traceback \(most recent|File \"/|/grader/|msgspec")
NO_COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
TELLING_NAMES = pytest.mark.parametrize("attack", QUICK, ids=[attack.name for attack in QUICK])


@pytest.fixture(scope="module")
def arena() -> Iterator[Arena]:
    """The place where they are graded; processes that lose their parent become children of this one."""
    from grader.isolation.kernel import PR_SET_CHILD_SUBREAPER, process_control

    process_control(PR_SET_CHILD_SUBREAPER, 1)
    arena = Arena()
    yield arena
    arena.close()
    process_control(PR_SET_CHILD_SUBREAPER, 0)


@pytest.fixture(scope="module")
def graded(arena: Arena) -> Callable[[str], Graded]:
    """Each family's quick ones, graded once, in one process; a right solution of each exercise after them."""

    @cache
    def family(name: str) -> Graded:
        mine = [(attack.exercise, arena.hand_in(attack)) for attack in QUICK if attack.family == name]
        if name == "broken_input":
            mine += [("ex2", path) for path in broken_files(arena.folder / "broken", slow=False)]
        return arena.grade([*mine, *RIGHT.items()])

    return family


def children() -> list[int]:
    """The processes that belong to this one."""
    mine = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [int(pid) for pid in mine]


def report_of(attack: Attack, graded: Callable[[str], Graded]) -> Report:
    mine = [other for other in QUICK if other.family == attack.family]
    return graded(attack.family).reports[mine.index(attack)]


def told(report: Report) -> str:
    """All sentences of a report."""
    parts = [finding["message"] + finding["fix"] for finding in report["findings"]]
    return "\n".join([*parts, *(check["message"] for check in report["checks"])])


def refused(report: Report, arena: Arena) -> None:
    """A clean end of an attack: failed, with a reason, and nothing got out."""
    assert report["verdict"] == "failed"
    assert report["points"] < report["max_points"]
    assert report["findings"]
    assert not OURS.search(told(report))
    assert BROKE_OUT not in report["output"]["text"]
    whole = json.dumps(report)
    assert arena.file_canary not in whole
    assert arena.environment_canary not in whole
    shown = render_report(msgspec.convert(report, nouns.Report))
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert not NO_COMMAND.search(shown)


def test_the_corpus() -> None:
    """There are at least ninety, in eight families, each with a layer that stops it, and forgers for three exercises."""
    assert len(ALL) >= 90
    assert {attack.family for attack in ALL} == set(FAMILIES) - {"broken_input"}
    assert {attack.layer for attack in ALL} <= set(LAYERS)
    forgers = [attack.exercise for attack in ALL if attack.family == "verdict_forging"]
    assert all(forgers.count(exercise) >= 4 for exercise in ("ex1", "ex2", "ex4"))


@TELLING_NAMES
def test_refused(attack: Attack, graded: Callable[[str], Graded], arena: Arena) -> None:
    """It fails with a reason; it broke nothing, and no canary is quoted."""
    refused(report_of(attack, graded), arena)


def test_broken_input(graded: Callable[[str], Graded], arena: Arena) -> None:
    """What is no text, no file, or nothing that Python reads, fails with a reason."""
    for report in graded("broken_input").reports[: -len(RIGHT)]:
        refused(report, arena)


@pytest.mark.parametrize("family", FAMILIES)
def test_right_work_afterwards(family: str, graded: Callable[[str], Graded]) -> None:
    """After all of a family, right solutions still pass; nobody wrote to standard error, no process was left."""
    found = graded(family)

    assert [report["verdict"] for report in found.reports[-len(RIGHT) :]] == ["passed"] * len(RIGHT)
    assert found.left_behind == 0
    assert found.errors == ""


def test_nothing_outside(graded: Callable[[str], Graded], arena: Arena) -> None:
    """Nobody was reached on this machine, the canary is as it was, and no process lives on."""
    for family in FAMILIES:
        graded(family)

    assert arena.heard() == []
    assert arena.untouched()
    assert children() == []


def test_planted_neighbours_of_all_kinds(arena: Arena) -> None:
    """`grade`, started in a folder with every planted file, runs none of them."""
    folder = arena.folder / "planted"
    for attack in ALL:
        if attack.family == "planted_files":
            shutil.copytree(arena.hand_in(attack).parent, folder, dirs_exist_ok=True)
    done = arena.grade_alone([console_script(sys.executable)], "ex2", folder / "breakfast.py", dict(os.environ))

    assert done.returncode == 1, done.stderr
    assert BROKE_OUT not in done.stdout + done.stderr


def test_without_the_lock_they_work(arena: Arena) -> None:
    """The attacks on the host are no blanks: without the lock, harmless ones of them tell that they worked."""
    names = "lists_folders reads_passwords reads_environments becomes_root executes_from_memory makes_a_file".split()
    mine = [attack for attack in ALL if attack.path.stem in names]
    open_arena = Arena()
    try:
        reports = open_arena.grade([(each.exercise, open_arena.hand_in(each)) for each in mine], "none").reports
        told = {
            each.path.stem: BROKE_OUT in report["output"]["text"] for each, report in zip(mine, reports, strict=True)
        }
    finally:
        open_arena.close()

    assert told["lists_folders"] and told["executes_from_memory"] and told["reads_passwords"]


def console_script(python: str) -> str:
    return os.path.join(os.path.dirname(python), "grade")


def differing(one: str, other: str) -> list[tuple[str, str]]:
    """The lines in which two reports differ."""
    return [pair for pair in zip(one.splitlines(), other.splitlines(), strict=False) if pair[0] != pair[1]][:6]


PLAIN = os.environ.get("ASYNCLINGS_PLAIN_PYTHON", "")
AS_NOBODY = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
BY_THE_SYSTEM = {"landlock", "limits", "seccomp", "vigil", "watchdog", "zygote"}
"""Layers where the system has a say: these attacks are made twice, and once as another user as well."""
WAYS = [
    pytest.param([console_script(sys.executable)], dict(os.environ), ALL, 2, id="as-myself"),
    pytest.param(
        [*AS_NOBODY, console_script(PLAIN)],
        {"HOME": "/nonexistent", "PATH": "/usr/bin"},
        [attack for attack in ALL if attack.layer in BY_THE_SYSTEM],
        1,
        id="as-nobody",
        marks=pytest.mark.skipif(
            not PLAIN or os.geteuid() != 0, reason="needs root, and ASYNCLINGS_PLAIN_PYTHON that nobody can reach"
        ),
    ),
]


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("command", "environment", "made", "most"), WAYS)
def test_each_in_a_process_of_its_own(
    command: list[str],
    environment: dict[str, str],
    made: list[Attack],
    most: int,
    arena: Arena,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All of them, each by a `grade` of its own: exit code 1, the same bytes if it is done twice, and nothing left."""
    files = [
        (each.exercise, arena.hand_in(each), each.name, most if each.layer in BY_THE_SYSTEM else 1) for each in made
    ]
    files += [("ex2", path, path.stem, 1) for path in broken_files(arena.folder / "broken")]
    took: list[tuple[float, str]] = []
    wrong: list[str] = []
    for exercise, path, name, times in files:
        begun = time.monotonic()
        runs = [arena.grade_alone(command, exercise, path, environment, "--json") for _ in range(times)]
        took.append(((time.monotonic() - begun) / times, name))
        try:
            assert {run.returncode for run in runs} == {1}
            assert {run.stderr for run in runs} == {""}
            assert len({run.stdout for run in runs}) == 1, differing(*(run.stdout for run in runs))
            assert children() == []
            refused(json.loads(runs[0].stdout), arena)
        except AssertionError as error:
            wrong.append(f"{name}: {str(error)[:1000]}")
    with capsys.disabled():
        print("\nslowest:", ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(took)[:-6:-1]))

    assert not wrong, "\n".join(wrong)
    assert arena.heard() == []
    assert arena.untouched()
