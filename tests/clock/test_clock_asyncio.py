"""asyncio's own tools on the virtual clock: each waits exactly as long as it should."""

from __future__ import annotations

import asyncio

import pytest

from virtual import now, run, waits


def test_gather() -> None:
    """Waits in a gather overlap, and the results keep the order of the calls."""

    async def main() -> tuple[list[str], float]:
        return await asyncio.gather(asyncio.sleep(5, "coffee"), asyncio.sleep(3, "eggs")), now()

    assert run(main()) == (["coffee", "eggs"], 5.0)


def test_task_group() -> None:
    """A TaskGroup ends with its last task; when one fails, the others are cancelled at that moment."""
    ends: list[float] = []

    async def cook(minutes: float, fails: bool = False) -> None:
        try:
            await asyncio.sleep(minutes)
        finally:
            ends.append(now())
        if fails:
            raise ValueError("burnt")

    async def burning() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(cook(100))
            group.create_task(cook(2, fails=True))

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(cook(1))
            group.create_task(cook(2))
        with pytest.raises(ExceptionGroup) as caught:
            await burning()
        assert [str(error) for error in caught.value.exceptions] == ["burnt"]

    run(main())

    assert ends == [1.0, 2.0, 4.0, 4.0]


def test_timeout_can_be_moved() -> None:
    """A timeout that is rescheduled fires at its new moment; one that is taken away never does."""

    async def moved() -> None:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(0.5)
            limit.reschedule(now() + 2)
            await asyncio.sleep(9)

    async def main() -> list[object]:
        with pytest.raises(TimeoutError):
            await moved()
        first = now()
        async with asyncio.timeout(1) as limit:
            limit.reschedule(None)
            await asyncio.sleep(9)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout_at(12) as limit:
                await asyncio.sleep(60)
        return [first, now(), limit.expired()]

    assert run(main()) == [2.5, 12.0, True]


def test_timeout_in_the_past() -> None:
    """A timeout that is over already fires at the first wait."""

    async def main() -> float:
        await asyncio.sleep(1)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(-1):
                await asyncio.sleep(5)
        return now()

    assert run(main()) == 1.0


def test_a_sleep_within_a_longer_timeout() -> None:
    """`timeout(9)` round `sleep(1)` never fires early."""

    async def main() -> list[float]:
        ends = []
        for _ in range(20):
            async with asyncio.timeout(9):
                await asyncio.sleep(1)
            ends.append(now())
        return ends

    assert run(main()) == [float(n) for n in range(1, 21)]


def test_wait() -> None:
    """`wait` returns at its timeout, at the first end or at the last one."""

    async def main() -> list[tuple[float, int]]:
        tasks = {asyncio.create_task(asyncio.sleep(n)) for n in (1, 2, 3)}
        seen = []
        for options in ({"timeout": 0.5}, {"return_when": asyncio.FIRST_COMPLETED}, {}):
            done, _ = await asyncio.wait(tasks, **options)  # type: ignore[call-overload]
            seen.append((now(), len(done)))
        return seen

    assert run(main()) == [(0.5, 0), (1.0, 1), (3.0, 3)]


def test_as_completed() -> None:
    """The results come in the order in which they are ready, at the moments at which they are."""

    async def main() -> list[tuple[str, float]]:
        jobs = [asyncio.sleep(5, "coffee"), asyncio.sleep(3, "eggs"), asyncio.sleep(4, "toast")]
        return [(await each, now()) for each in asyncio.as_completed(jobs)]

    assert run(main()) == [("eggs", 3.0), ("toast", 4.0), ("coffee", 5.0)]


def test_queue() -> None:
    """A full queue holds its producer, an empty one its consumer, and `join` waits for the last task_done."""
    log: list[tuple[str, int, float]] = []

    async def produce(queue: asyncio.Queue[int]) -> None:
        for n in range(3):
            await queue.put(n)
            log.append(("put", n, now()))

    async def consume(queue: asyncio.Queue[int]) -> None:
        while True:
            n = await queue.get()
            await asyncio.sleep(2)
            log.append(("done", n, now()))
            queue.task_done()

    async def main() -> float:
        queue: asyncio.Queue[int] = asyncio.Queue(1)
        consumer = asyncio.create_task(consume(queue))
        await produce(queue)
        await queue.join()
        consumer.cancel()
        return now()

    assert run(main()) == 6.0
    assert log == [
        ("put", 0, 0.0),
        ("put", 1, 0.0),
        ("done", 0, 2.0),
        ("put", 2, 2.0),
        ("done", 1, 4.0),
        ("done", 2, 6.0),
    ]


def test_priority_queue() -> None:
    """A priority queue hands out the smallest first."""

    async def main() -> list[int]:
        queue: asyncio.PriorityQueue[int] = asyncio.PriorityQueue()
        for n in (3, 1, 2):
            queue.put_nowait(n)
        return [await queue.get() for _ in range(3)]

    assert run(main()) == [1, 2, 3]


def test_lock() -> None:
    """A lock goes from hand to hand in the order of asking."""
    order: list[tuple[int, float]] = []

    async def hold(lock: asyncio.Lock, n: int) -> None:
        async with lock:
            order.append((n, now()))
            await asyncio.sleep(1)

    async def main() -> None:
        lock = asyncio.Lock()
        await asyncio.gather(*(hold(lock, n) for n in range(4)))

    run(main())

    assert order == [(0, 0.0), (1, 1.0), (2, 2.0), (3, 3.0)]


def test_semaphore() -> None:
    """Two at a time make six jobs of one minute three minutes long."""

    async def job(semaphore: asyncio.Semaphore) -> float:
        async with semaphore:
            return await waits(1)

    async def main() -> list[float]:
        semaphore = asyncio.Semaphore(2)
        return await asyncio.gather(*(job(semaphore) for _ in range(6)))

    assert run(main()) == [1.0, 1.0, 2.0, 2.0, 3.0, 3.0]


def test_event() -> None:
    """All who wait for an event go on when it is set."""

    async def wait(event: asyncio.Event) -> float:
        await event.wait()
        return now()

    async def main() -> list[float]:
        event = asyncio.Event()
        asyncio.get_running_loop().call_later(7, event.set)
        return await asyncio.gather(wait(event), wait(event))

    assert run(main()) == [7.0, 7.0]


def test_condition() -> None:
    """Notified tasks go on one at a time, each when it has the lock."""
    order: list[tuple[str, float]] = []

    async def wait(condition: asyncio.Condition, name: str) -> None:
        async with condition:
            await condition.wait()
            order.append((name, now()))
            await asyncio.sleep(1)

    async def main() -> None:
        condition = asyncio.Condition()
        tasks = [asyncio.create_task(wait(condition, name)) for name in ("first", "second")]
        await asyncio.sleep(5)
        async with condition:
            condition.notify_all()
        await asyncio.gather(*tasks)

    run(main())

    assert order == [("first", 5.0), ("second", 6.0)]


def test_barrier() -> None:
    """A barrier opens when the last one has come."""

    async def come(barrier: asyncio.Barrier, minutes: float) -> float:
        await asyncio.sleep(minutes)
        await barrier.wait()
        return now()

    async def main() -> list[float]:
        barrier = asyncio.Barrier(3)
        return await asyncio.gather(*(come(barrier, minutes) for minutes in (1, 4, 2)))

    assert run(main()) == [4.0, 4.0, 4.0]


def test_shield() -> None:
    """A shielded wait goes on when whoever waited for it has given up."""

    async def main() -> tuple[float, float]:
        inner = asyncio.create_task(waits(10))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.shield(inner), 4)
        return now(), await inner

    assert run(main()) == (4.0, 10.0)


def test_run_coroutine_threadsafe() -> None:
    """A thread can hand a coroutine to the loop and wait for its virtual minutes."""

    async def main() -> float:
        loop = asyncio.get_running_loop()
        future = asyncio.run_coroutine_threadsafe(waits(3), loop)
        return await asyncio.wrap_future(future)

    assert run(main()) == 3.0
