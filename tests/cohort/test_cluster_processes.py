"""`cohort grade --scheduler` on machines that are processes here: a scheduler of dask's own, and its workers."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from grader.cohort.store import Row, Store
from machines import Machines, kill_all_of, machines, wait_until
from test_cohort_grade import (
    RIGHT,
    WRONG,
    below,
    grade,
    hand_in,
    here,
    more_than,
    recorded,
    rows,
    started,
    until,
    verdicts,
)

__all__ = ["here"]  # a fixture: each test stands in a folder of its own

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="full isolation is Linux's"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Two workers."""
    with machines(tmp_path_factory.mktemp("machines"), 2) as found:
        yield found


def hand_in_many(count: int) -> dict[str, str]:
    """So many files, every second one wrong, no two the same; what is to be said of each."""
    for number in range(count):
        hand_in(f"s{number}", (RIGHT, WRONG)[number % 2] + f"# {number}\n")
    return {f"s{number}": ("passed", "failed")[number % 2] for number in range(count)}


def same(row: Row) -> Row:
    """A row, less when it was judged."""
    return row._replace(at="")


def judges_of(found: Machines) -> list[int]:
    """What was started on the workers to judge."""
    return [pid for worker in found.workers().values() for pid in below(worker) if is_ours(pid)]


def is_ours(pid: int) -> bool:
    """Whether a process runs something of the grader; it may be gone by now."""
    try:
        return b"grader" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def test_as_here(two: Machines, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row is the one that this machine would have made, to the byte, what was locked in it too."""
    hand_in_many(12)
    hand_in("no python", "def main(:\n")
    hand_in("huge", "#" * 300_000)
    hand_in("killer", "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\n")
    Path("all/missing").mkdir()

    assert grade("--scheduler", two.address) == 0
    told, there = capsys.readouterr(), {name: same(row) for name, row in rows().items()}
    with Store(Path("marks.sqlite")) as store:
        for row in list(store.rows()):
            store.put(row._replace(grader="0.0.9"))
    assert grade() == 0
    assert {name: same(row) for name, row in rows().items()} == there
    assert {row.verdict for row in there.values()} == {"passed", "failed", "missing"}
    assert {tuple(json.loads(row.report)["environment"]["isolation"]) for row in there.values()} == {
        ("files", "net", "fork", "signals", "memory")
    }
    assert "16 graded in" in told.out and "a second" in told.out
    wait_until(lambda: not judges_of(two))


def test_killed_in_the_middle(two: Machines) -> None:
    """A worker that is killed, and a machine that is gone: what they were at others do. Nothing is lost, nothing twice."""
    truth = hand_in_many(120)
    [third] = two.add(1)
    process = started("--scheduler", two.address)
    until(partial(more_than, 5), process)
    os.kill(next(iter(two.workers().values())), signal.SIGKILL)
    until(partial(more_than, 30), process)
    kill_all_of(third)
    out, err = process.communicate()

    assert process.returncode == 0, err
    assert verdicts() == truth
    assert "120 graded in" in out
    assert "Traceback" not in err


def test_what_kills_its_worker(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that ends its worker each time is one row without points; those that were with it have theirs."""
    truth = hand_in_many(40)
    hand_in("unlucky", RIGHT + "# kills its worker\n")

    with machines(tmp_path, 2, "doomed") as found:
        assert grade("--scheduler", found.address) == 0

    assert verdicts() == {**truth, "unlucky": "not_judged"}
    row = rows()["unlucky"]
    assert (row.points, row.code) == (None, None) and "each process that judged it died" in row.report
    assert "Not judged, and tried again next time: unlucky ex2." in capsys.readouterr().out


def test_ctrl_c(two: Machines) -> None:
    """It stops cleanly and says how to go on; no worker keeps a judge; then it goes on."""
    truth = hand_in_many(60)
    process = started("--scheduler", two.address)
    until(partial(more_than, 2), process)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()

    assert process.returncode == 130, err
    assert "Traceback" not in err
    done = len(recorded())
    assert f"Stopped: {done} of 60 are graded, and in marks.sqlite. To go on, type the same again.\n" in err
    wait_until(lambda: not judges_of(two))
    assert grade("--scheduler", two.address) == 0
    assert verdicts() == truth


def test_a_scheduler_that_goes(tmp_path: Path) -> None:
    """It is one sentence; what is graded has its row, and the rest follows elsewhere."""
    truth = hand_in_many(60)
    with machines(tmp_path, 1) as found:
        process = started("--scheduler", found.address)
        until(partial(more_than, 2), process)
        kill_all_of(found.scheduler)
        _, err = process.communicate()

    assert process.returncode == 3
    assert f"The scheduler at {found.address} does not answer any more." in err.replace("\n", " ")
    assert "Traceback" not in err and 2 < len(recorded()) < 60
    assert grade() == 0
    assert verdicts() == truth


def test_workers_that_come_later(tmp_path: Path) -> None:
    """A scheduler without workers is told of, and waited for."""
    truth = hand_in_many(4)
    with machines(tmp_path, 0) as found:
        process = started("--scheduler", found.address)
        assert process.stderr is not None
        while "no workers" not in process.stderr.readline():
            assert process.poll() is None
        found.add(1)
        process.communicate()

    assert process.returncode == 0
    assert verdicts() == truth


@pytest.mark.parametrize(
    ("odd", "code", "told"),
    [
        ("open", 3, "does not lock programs in fully (open: files, net): nothing was run there."),
        ("older", 2, "has asynclings 0.0.9 on Python 3.11 (files abc), and this machine has asynclings"),
        ("bare", 2, "No module named 'grader.cohort'; 'grader' is not a package"),
    ],
)
def test_workers_that_cannot(
    odd: str, code: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is graded by a worker that does not lock programs in, or that has something else installed."""
    hand_in_many(2)
    with machines(tmp_path, 1, odd) as found:
        assert grade("--scheduler", found.address) == code

    assert told in capsys.readouterr().err.replace("\n", " ")
    assert rows() == {}
