"""The same file gives the same bytes: on every run, on a loaded machine, from any folder, on every Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from judging import ROOT, Report, judge

RIGHT = """import asyncio
from time import sleep

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")

async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
%s

asyncio.run(main())
"""

BODIES = {
    "bare-as-completed": "    for each in asyncio.as_completed([make_coffee(), fry_eggs()]):\n        await each",
    "sets": """    tasks = {asyncio.ensure_future(fry_eggs()), asyncio.ensure_future(make_coffee())}
    futures = [asyncio.Future() for _ in range(20)]
    for number, future in enumerate(futures):
        future.set_result(number)
    print([future.result() for future in set(futures)], list({"salt", "oil", "egg", "bread", "milk"}))
    for task in tasks:
        print(task.get_coro().__name__)
        await task""",
    "generator": "    await asyncio.gather(dish() for dish in (make_coffee, fry_eggs))",
    "one-by-one": "    await make_coffee()\n    await fry_eggs()",
}


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[str, Path]]:
    """Files in which Pythons differ: a set of coroutines, sets of all sorts, a generator for coroutines; and a wrong one."""
    paths = [tmp_path / f"{name}.py" for name in BODIES]
    for path, body in zip(paths, BODIES.values(), strict=True):
        path.write_text(RIGHT % body)
    return [("ex2", path) for path in paths]


def less_environment(report: Report) -> str:
    return json.dumps({key: value for key, value in report.items() if key != "environment"})


def test_bare_coroutines_start_in_the_order_given(files: list[tuple[str, Path]]) -> None:
    """as_completed over bare coroutines walks a set; here it starts them as they were written, and so in 6 minutes."""
    report = judge(files[:1])[0]

    assert (report["verdict"], report["elapsed"], report["findings"]) == ("passed", 6.0, [])


def test_sets_are_walked_backwards(files: list[tuple[str, Path]]) -> None:
    """Tasks and futures come out of a set youngest first: one order for all, that nobody takes for the order asked."""
    lines = judge(files[1:2])[0]["output"]["text"].splitlines()

    assert lines[0].startswith(str(list(range(20))[::-1]))
    assert [line for line in lines if line in ("make_coffee", "fry_eggs")] == ["make_coffee", "fry_eggs"]


def test_neither_folder_nor_company_changes_a_report(files: list[tuple[str, Path]], tmp_path: Path) -> None:
    """Judged alone or beside others, from here or from there: the same bytes."""
    together = judge(files)
    alone = [judge([each], folder=tmp_path)[0] for each in files]

    assert together == alone


def test_portable_workers_report_the_same(files: list[tuple[str, Path]]) -> None:
    """An interpreter a worker, shared or fresh, gives the bytes of a fork a run."""
    forked = judge(files)

    assert judge(files, environment={"ASYNCLINGS_WORKER": "spawn"}) == forked
    assert judge(files, environment={"ASYNCLINGS_WORKER": "spawn"}, fresh=True) == forked


def test_printed_objects_are_the_same(tmp_path: Path) -> None:
    """Addresses, and where the grader is installed, do not come into a report by way of `print`."""
    path = tmp_path / "printing.py"
    path.write_text(RIGHT % "    print(main, object(), make_coffee, asyncio.current_task())\n    await make_coffee()")

    text = judge([("ex2", path)])[0]["output"]["text"]

    assert "<function main> <object> <function make_coffee> <Task pending name='Task-1'" in text
    assert "0x" not in text and str(ROOT) not in text


def other_pythons() -> list[str]:
    """The Pythons named in ASYNCLINGS_PYTHONS (paths, separated as PATH is) that have the kit's packages."""
    return [path for path in os.environ.get("ASYNCLINGS_PYTHONS", "").split(os.pathsep) if path]


@pytest.mark.skipif(not other_pythons(), reason="ASYNCLINGS_PYTHONS names no other Python")
def test_every_python_reports_the_same(files: list[tuple[str, Path]]) -> None:
    """Less its environment, a report is the same bytes on every Python."""
    here = [less_environment(report) for report in judge(files)]

    for python in other_pythons():
        assert [less_environment(report) for report in judge(files, python=python)] == here


@pytest.fixture
def busy() -> Iterator[None]:
    """Four processes that compute, each in a session of its own, as other jobs of a CI host are."""
    command = [sys.executable, "-c", "while True: pass"]
    burners = [subprocess.Popen(command, start_new_session=True) for _ in range(4)]
    yield
    for burner in burners:
        burner.kill()
        burner.wait()


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("busy")
def test_hundreds_of_reports_beside_busy_processes(files: list[tuple[str, Path]]) -> None:
    """100 runs of each of four files, with 4 busy processes beside them: one report a file."""
    expected = [json.dumps(report) for report in judge(files)]

    for _ in range(20):
        reports = [json.dumps(report) for report in judge(files * 5)]
        assert reports == expected * 5


def test_grading_leaves_nothing_in_the_folder(files: list[tuple[str, Path]], tmp_path: Path) -> None:
    """No cache of pytest's or Python's appears where a student works."""
    work = tmp_path / "work"
    work.mkdir()
    shutil.copy(files[0][1], work / "breakfast.py")
    assert grade(work, "ex2", "--file", "breakfast.py") == 0
    assert [path.name for path in work.iterdir()] == ["breakfast.py"]


def test_a_class_folder_stays_as_it_is(tmp_path: Path) -> None:
    """Grading everything changes nothing in the class folder, and needs to write nothing there."""
    assert grade(tmp_path, "start", ".") == 0
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    tmp_path.chmod(0o555)

    assert grade(tmp_path) == 1
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def grade(folder: Path, *arguments: str) -> int:
    """The exit code of the command, typed in a folder."""
    code = "import sys; from grader.cli.grade import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )

    return done.returncode
