"""Schedules: what a check is tried on, how the shortest failing one is found, and how a failure is told."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from grader.catalog import Catalog
from grader.explain.when import when
from grader.isolation.workers import start_workers
from grader.judge import Submission
from grader.judge.explore import explored, shortest
from grader.judge.schedules import (
    DRAWN,
    BrokenSchedules,
    Schedules,
    found_in,
    over,
    plain_schedule,
    read_schedule,
    replayed,
)
from grader.protocol.messages import Sketch
from grader.report import Span
from grader.run import Run
from judging import ROOT, judge_sources

EX7 = Catalog.installed().find("ex7")
BY_ARRIVAL = """import asyncio


async def prices(fetch, isbns):
    found = {}

    async def one(isbn):
        found[isbn] = await fetch(isbn)

    await asyncio.gather(*(one(isbn) for isbn in isbns))
    return found
"""


class Lengths(NamedTuple):
    """How long two requests take."""

    first: float
    second: float = 2.0


def drawn(draw: random.Random) -> Lengths:
    """Any two lengths."""
    return Lengths(draw.randint(1, 9), draw.randint(1, 9))


@over(drawn, Lengths(1), Lengths(3))
def check() -> None:
    """A check with a space."""


def test_what_was_found_is_tried_after_the_first_that_is_stated(tmp_path: Path) -> None:
    """The story first, then the shortest that show a mistake, then the others, then drawn ones."""
    found = {"it": [{"schedule": {"first": 2, "second": 1}, "catches": ["wrong/x.py"]}]}
    (tmp_path / "schedules.json").write_bytes(msgspec.json.encode(found))

    each = replayed(check, "it", tmp_path / "checks.py", "seed")

    assert each[:3] == [Lengths(1), Lengths(2.0, 1.0), Lengths(3)]
    assert len(each) == 3 + DRAWN
    assert each == replayed(check, "it", tmp_path / "checks.py", "seed")
    assert each[3:] != replayed(check, "it", tmp_path / "checks.py", "other seed")[3:]


def test_secrets_do_not_depend_on_what_was_tried_before() -> None:
    """Each schedule seeds the secret numbers anew: alone it shows what it showed among others."""
    draw = random.Random()
    both = [(each, draw.random()) for each in Schedules([Lengths(1), Lengths(2)], draw, "seed")]
    alone = [(each, draw.random()) for each in Schedules([Lengths(2)], draw, "seed")]

    assert both[1:] == alone
    assert both[0][1] != both[1][1]


def test_schedules_are_plain_data_and_come_back_the_same() -> None:
    """A named tuple stands in the file with the names of its fields."""
    data = plain_schedule(Lengths(1.5, 2.0))

    assert data == {"first": 1.5, "second": 2.0}
    assert read_schedule(drawn, data) == Lengths(1.5, 2.0)


@pytest.mark.parametrize("data", [{"first": 1.5}, {"first": "x", "second": 1}, [1, 2, 3], "x"])
def test_schedule_that_does_not_fit_is_told(data: object) -> None:
    """The author's mistake is a sentence that names the file."""
    with pytest.raises(BrokenSchedules, match=r"schedules\.json has the schedule"):
        read_schedule(drawn, data)


def test_file_that_is_no_list_of_schedules_is_told(tmp_path: Path) -> None:
    """So is a file that cannot be read as one."""
    (tmp_path / "schedules.json").write_text('{"it": 1}')

    with pytest.raises(BrokenSchedules, match="cannot be read"):
        found_in(tmp_path / "checks.py")


def test_the_shortest_schedule_that_fails_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hypothesis draws from the space and shrinks; the same on every run, and no folder is left."""
    monkeypatch.chdir(tmp_path)
    found = shortest(drawn, lambda each: each.second < each.first)

    assert found == shortest(drawn, lambda each: each.second < each.first) == Lengths(2, 1)
    assert shortest(drawn, lambda each: each.first > 9) is None
    assert list(tmp_path.iterdir()) == []


def test_order_of_arrival_is_caught_by_two_books(tmp_path: Path) -> None:
    """The shortest schedule that shows it: of two requests, the second is answered first."""
    path = tmp_path / "price_list.py"
    path.write_text(BY_ARRIVAL)
    workers = start_workers()
    try:
        found = explored(Submission(EX7, path, path.name), workers, None)
    finally:
        workers.close()

    assert list(found) == ["dict"]
    [schedule] = found["dict"]
    first, second = schedule.lengths
    assert second < first


def test_right_file_is_explored_in_vain() -> None:
    """The solution holds on whatever is drawn, and a check that fails anyway is not explored."""
    workers = start_workers()
    try:
        assert explored(Submission(EX7, EX7.checks.parent / "price_list.py", "price_list.py"), workers, None) == {}
    finally:
        workers.close()


def test_grading_needs_no_hypothesis_and_leaves_no_folder(tmp_path: Path) -> None:
    """Who grades replays by count: Hypothesis is not imported, nothing is written."""
    (tmp_path / "price_list.py").write_text(BY_ARRIVAL)
    code = (
        "import sys; from grader.cli.grade import main; code = main(['ex7', '--file', 'price_list.py']);"
        "print('hypothesis' in sys.modules, code)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert done.stdout.splitlines()[-1] == "False 1"
    assert [path.name for path in tmp_path.iterdir()] == ["price_list.py"]


def test_report_says_when_it_shows(tmp_path: Path) -> None:
    """A mistake that the stated case does not show is told with what is special about the one that does."""
    source = BY_ARRIVAL.replace(
        "    return found", "    return {isbn: found[isbn] for isbn in isbns} if len(isbns) != 1 else {}"
    )
    report = judge_sources("ex7", {"mine": source}, tmp_path)["mine"]

    assert report["findings"][0]["when"] == "It shows when there is only one."


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_right_files_hold_on_drawn_schedules() -> None:
    """The solution and every right file of every exercise, on some more schedules of each check."""
    code = "import sys; from grader.cli.cohort import main; sys.exit(main(['check', '--schedules', '4']))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def run_of(*spans: Span) -> Run:
    """A run whose timeline hoped for is this."""
    return Run("x.py", Sketch(), "x", wanted=spans)


def span(task: str, end: float, end_as: str = "done") -> Span:
    """A request that is made at the start."""
    return Span(task, None, "world", 0.0, end, end_as)  # type: ignore[arg-type]


def test_overtaking_is_told() -> None:
    """The second answers before the first, and never did where it passed."""
    passed = [run_of(span("fetch(1)", 1), span("fetch(2)", 3))]

    assert (
        when(run_of(span("toast()", 3), span("eggs()", 2)), passed)
        == "It shows when `eggs()` answers before `toast()`."
    )


def test_longest_run_is_told_of_no_order() -> None:
    """Where a run should take longer than all that passed, that may be why it fails, and no order is blamed."""
    passed = [run_of(span("fetch(1)", 1), span("fetch(2)", 2))]

    assert when(run_of(span("toast()", 3), span("eggs()", 2)), passed) == ""
    assert when(run_of(span("toast()", 3, "failed"), span("eggs()", 2)), passed) == "It shows when `toast()` fails."


GUESSED = """\
import asyncio


async def collect(ask1, ask2, ask3):
    tasks = [asyncio.create_task(ask()) for ask in (ask1, ask2, ask3)]
    await asyncio.sleep(5)
    return [task.result() for task in tasks]
"""


def test_guessed_time_is_blamed_on_no_order(tmp_path: Path) -> None:
    """A pause that is too short for one schedule is told as what it is."""
    report = judge_sources("ex4", {"mine": GUESSED}, tmp_path)["mine"]

    assert report["verdict"] == "failed"
    assert report["findings"][0]["when"] == ""


def test_dishes_do_not_answer() -> None:
    """Where work of the student's own is drawn, it is ready, and answers nobody."""
    first, second = Span("tea", None, "work", 0.0, 1.0), Span("soup", None, "wait", 0.0, 2.0)
    passed = [run_of(first, second)]

    assert when(run_of(second, first), passed) == "It shows when `tea` is ready before `soup`."
    level = [run_of(first, Span("soup", None, "wait", 0.0, 1.0))]
    assert when(level[0], passed) == "It shows when `tea` and `soup` are ready at the same moment."


def test_failures_cancels_ties_and_single_requests_are_told() -> None:
    """What fails, what is called off, what is answered at once, and the only one."""
    passed = [run_of(span("a", 1), span("b", 2))]

    assert when(run_of(span("c", 1, "failed"), span("d", 2)), passed) == "It shows when `c` fails."
    assert when(run_of(span("c", 1), span("d", 2, "cancelled")), passed) == "It shows when `d` is called off."
    assert when(run_of(span("c", 2), span("d", 2)), passed) == "It shows when `c` and `d` answer at the same moment."
    assert when(run_of(span("c", 2)), passed) == "It shows when there is only one."


def test_nothing_is_guessed() -> None:
    """Where nothing passed, or nothing is special, or much is, no reason is made up."""
    plain = run_of(span("a", 1), span("b", 2))
    many = run_of(*(span(f"call {n}", 9 - n) for n in range(5)))

    assert when(plain, []) == ""
    assert when(plain, [plain]) == ""
    assert when(many, [plain]) == ""
