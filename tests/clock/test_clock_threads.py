"""Threads beside a loop that is alone: they work in real time, while virtual time stands."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading

import pytest

from grader.clock import Deadlock, VirtualLoop
from virtual import now, run


def test_to_thread() -> None:
    """What a thread returns or raises arrives, and no virtual time has passed."""

    async def main() -> tuple[int, float]:
        with pytest.raises(KeyError, match="thread"):
            await asyncio.to_thread({}.__getitem__, "thread")
        return await asyncio.to_thread(sum, range(10)), now()

    assert run(main()) == (45, 0.0)


def test_time_stands_while_a_thread_works() -> None:
    """A timeout does not fire in the moment in which a thread has nothing to show yet."""
    gate = threading.Event()

    async def main() -> tuple[bool, float]:
        threading.Timer(0.01, gate.set).start()
        async with asyncio.timeout(60):
            return await asyncio.to_thread(gate.wait), now()

    assert run(main()) == (True, 0.0)


def test_threads_beside_a_ticker() -> None:
    """Jobs in threads come back between the ticks; the clock goes on between them."""
    ticks: list[float] = []

    async def tick() -> None:
        for _ in range(3):
            await asyncio.sleep(1)
            ticks.append(now())

    async def work() -> list[float]:
        ends = []
        for _ in range(3):
            await asyncio.to_thread(sum, range(1000))
            ends.append(now())
            await asyncio.sleep(0.5)
        return ends

    async def main() -> list[float]:
        return (await asyncio.gather(work(), tick()))[0]

    assert run(main()) == [0.0, 0.5, 1.0]
    assert ticks == [1.0, 2.0, 3.0]


def test_many_jobs() -> None:
    """More jobs than threads come back in full, on each of many rounds."""

    async def main() -> list[int]:
        jobs = [asyncio.to_thread(lambda n=n: n * n) for n in range(100)]
        return await asyncio.gather(*jobs)

    for _ in range(5):
        assert run(main()) == [n * n for n in range(100)]


def test_an_executor_of_ones_own() -> None:
    """run_in_executor takes any executor; a default one must be a pool of threads."""

    async def main() -> list[str]:
        loop = asyncio.get_running_loop()
        with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
            name = await loop.run_in_executor(pool, lambda: threading.current_thread().name)
        loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="default"))
        with pytest.raises(TypeError, match="ThreadPoolExecutor"):
            loop.set_default_executor(object())  # type: ignore[arg-type]
        return [name, await asyncio.to_thread(lambda: threading.current_thread().name)]

    assert run(main()) == ["mine_0", "default_0"]


def test_threads_have_asyncios_names() -> None:
    """The threads of the default pool are called as asyncio calls them."""

    async def main() -> str:
        return await asyncio.to_thread(lambda: threading.current_thread().name)

    assert run(main()) == "asyncio_0"


def test_a_job_given_up() -> None:
    """A cancelled to_thread leaves its thread alone, and the loop still ends when the thread does."""
    gate = threading.Event()

    async def main() -> float:
        task = asyncio.create_task(asyncio.to_thread(gate.wait))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        threading.Timer(0.01, gate.set).start()
        await asyncio.sleep(1)
        return now()

    assert run(main()) == 1.0


def test_shutting_the_pool_down_waits() -> None:
    """At the end of a run the pool's threads have come to their end, without virtual time."""
    done: list[str] = []
    gate = threading.Event()

    def work() -> None:
        gate.wait()
        done.append("work")

    async def main() -> None:
        asyncio.get_running_loop().run_in_executor(None, work)
        threading.Timer(0.01, gate.set).start()

    loop = VirtualLoop()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(main())
    assert done == ["work"]
    assert loop.time() == 0.0


def test_after_the_threads_a_deadlock_is_one() -> None:
    """A thread that has come back is no hope any more."""

    async def main() -> None:
        await asyncio.to_thread(print, end="")
        await asyncio.Event().wait()

    with pytest.raises(Deadlock):
        run(main())
