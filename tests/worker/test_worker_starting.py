"""Both ways of starting workers, and how they end."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from driving import Driver, lines, said
from grader.explain.faults import Fault
from grader.isolation.forked import ForkedWorkers
from grader.isolation.spawned import SpawnedWorkers
from grader.isolation.workers import CannotStart, Workers, start_workers
from grader.protocol.frames import decode_frame
from grader.protocol.parts import MAX_FRAME

forks = pytest.mark.skipif(not hasattr(os, "fork") or sys.platform == "darwin", reason="workers are not forked here")


@pytest.fixture(scope="module", params=[pytest.param("fork", marks=forks), "spawn"])
def way(request: pytest.FixtureRequest) -> Iterator[Workers]:
    """Workers of either way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASYNCLINGS_WORKER", request.param)
        started = start_workers()
    assert isinstance(started, SpawnedWorkers if request.param == "spawn" else ForkedWorkers)
    yield started
    started.close()


SOURCE = """
    import asyncio, os, sys, time
    async def cook(name, minutes):
        await asyncio.sleep(minutes)
        print(name)
    async def main():
        await asyncio.gather(cook("coffee", 3), asyncio.to_thread(time.sleep, 2), cook("eggs", 1))
        return list({"salt", "oil", "egg"}), sys.flags.hash_randomization, os.listdir(".")
"""


def test_the_same_either_way(way: Workers) -> None:
    """A run in a worker, and the next in the same one, show the same however it was started."""
    for _ in range(2):
        run = Driver(way).run(SOURCE)
        assert said(run) == [(1.0, "eggs"), (3.0, "coffee")]
        assert run.outcomes[1].value == (["salt", "oil", "egg"], 0, [])


def test_fresh_either_way(way: Workers) -> None:
    """A worker that is not shared has run nothing before."""
    way.shared = False
    way.only_fresh()
    source = "import sys\nsys.runs = getattr(sys, 'runs', 0) + 1\ndef main():\n    return sys.runs"
    try:
        assert [Driver(way).value(source) for _ in range(3)] == [1, 1, 1]
    finally:
        way.shared = True


def test_faults_either_way(way: Workers) -> None:
    """A program that ends its process, one that waits for ever and one that polls end alike; the next run is well."""
    drive = Driver(way)
    codes = [
        drive.fault("import os\ndef main():\n    os._exit(1)").code,
        drive.fault("import asyncio\nasync def main():\n    await asyncio.Event().wait()").code,
        drive.fault("import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)").code,
    ]

    assert codes == ["E08", "E06", "M20"]
    assert lines(drive.run("def main():\n    print('well')")) == ["well"]


def test_standard_streams_either_way(way: Workers) -> None:
    """The worker's bare descriptors lead nowhere, and what is written there disturbs nobody."""
    source = """
    import os, sys
    def main():
        for number in (1, 2):
            os.write(number, b"noise" * 1000)
        sys.__stdout__.write("more") if sys.__stdout__ else None
        return os.read(0, 10)
    """

    assert Driver(way).run(source).outcomes[1].value == b""


def gone(pid: int) -> bool:
    """Whether a process has ended, within two seconds."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").exists() and b") Z" in Path(f"/proc/{pid}/stat").read_bytes():
            return True
        time.sleep(0.01)
    return False


def test_ending_a_worker(way: Workers) -> None:
    """An ended worker's process is gone and its wire closed; ending it again does nothing."""
    worker = way.start()
    frame = decode_frame(worker.wire.receive(MAX_FRAME, 20))
    worker.end()
    worker.end()

    assert (frame.number, frame.held, frame.events) == (1, "top", ())
    assert gone(worker.pid)


def test_a_worker_whose_judge_hangs_up(way: Workers) -> None:
    """A worker ends by itself when the judge's side of the wire is closed."""
    worker = way.start()
    worker.wire.receive(MAX_FRAME, 20)
    if isinstance(way, SpawnedWorkers):
        os.close(worker.wire._writing)  # type: ignore[attr-defined]
        worker.wire._writing = os.open(os.devnull, os.O_WRONLY)  # type: ignore[attr-defined]
    else:
        worker.wire.close()

    assert gone(worker.pid)
    worker.end()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # of wires nobody closes
@pytest.mark.parametrize("kind", [pytest.param("fork", marks=forks), "spawn"])
def test_closing_leaves_nothing(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After `close` no process is left, and no folder."""
    monkeypatch.setenv("ASYNCLINGS_WORKER", kind)
    workers = start_workers()
    used = [workers.lend() for _ in range(3)]
    folder = workers._interpreters.folder  # type: ignore[attr-defined]
    assert Path(folder).is_dir()
    used[0].end()
    workers.take_back(used[1])
    workers.close()

    assert all(gone(worker.pid) for worker in used)
    for worker in used:
        worker.wire.close() if kind == "fork" else worker.end()
    assert not Path(folder).exists()


@forks
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_zygote_that_has_died() -> None:
    """When workers cannot be forked any more, asking for one raises, and does not wait for ever."""
    workers = ForkedWorkers()
    workers._zygote.kill()
    workers._zygote.wait()

    with pytest.raises(CannotStart, match="did not start, or has died"):
        workers.start()
    workers.close()
    gc.collect()  # the end of the wire that nobody got


def test_lending(workers: Workers) -> None:
    """A worker that was taken back is lent again, until only fresh ones will do."""
    workers.shared = True
    try:
        first = workers.lend()
        workers.take_back(first)
        assert workers.lend() is first
        assert (first.runs, first.idle) == (2, False)
        workers.take_back(first)
        workers.only_fresh()
        other = workers.lend()
        assert other is not first
        other.end()
    finally:
        workers.shared = False


def test_a_run_that_raises_gives_no_worker_back(drive: Driver) -> None:
    """A fault ends the worker that it happened in."""
    with pytest.raises(Fault):
        drive.run("1 / 0")
    assert drive.workers._idle == []
