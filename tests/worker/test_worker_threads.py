"""Threads of pools under the virtual clock: one runs at a time, all in one order, in no real time."""

from __future__ import annotations

from typing import Any

import pytest

from driving import Driver, lines, said

TICKER = """
    import asyncio, time
    async def tick():
        for _ in range(3):
            await asyncio.sleep(1)
            print("tick")
    def block(name, minutes):
        time.sleep(minutes)
        print(name)
"""


def test_two_threads_beside_a_ticker(drive: Driver) -> None:
    """Blocking sleeps in threads end between the ticks of the loop, at their exact moments, on every run."""
    source = """
    async def main():
        await asyncio.gather(tick(), asyncio.to_thread(block, "a", 1.5), asyncio.to_thread(block, "b", 2.5))
    """

    for _ in range(3):
        run = drive.after(TICKER).run(source)
        assert said(run) == [(1.0, "tick"), (1.5, "a"), (2.0, "tick"), (2.5, "b"), (3.0, "tick")]
        assert run.elapsed == 3.0
        assert run.blocked == []


def test_a_sleep_on_the_loops_thread(drive: Driver) -> None:
    """time.sleep in a coroutine holds the loop: what was due meanwhile comes late, and the judge saw it stand."""
    source = """
    async def main():
        ticking = asyncio.create_task(tick())
        await asyncio.sleep(0.5)
        block("blocked", 2)
        await ticking
    """
    run = drive.after(TICKER).run(source)

    assert said(run) == [(2.5, "blocked"), (2.5, "tick"), (3.5, "tick"), (4.5, "tick")]
    assert [(sleep.begin, sleep.end, sleep.thread) for sleep in run.sleeps] == [(0.5, 2.5, False)]
    assert sum(end - begin for begin, end in run.blocked) == 2.0


def test_the_rest_of_a_time_in_a_thread(drive: Driver) -> None:
    """Who sleeps for what is left until a moment that is no whole microsecond comes past it, a lock's limit too."""
    source = """
    import asyncio, threading, time
    def rest(end, wait):
        while (left := end - loop.time()) > 0:
            wait(left)
        return loop.time()
    async def main():
        global loop
        loop = asyncio.get_running_loop()
        slept = await asyncio.to_thread(rest, 5.2 + 0.613, time.sleep)
        return slept, await asyncio.to_thread(rest, 5.2 + 0.613 + 1, threading.Event().wait)
    """

    assert drive.value(source) == (5.813001, 6.813001)


def test_threads_come_before_the_loop(drive: Driver) -> None:
    """At one moment the threads wake first, in the order of their moments and of falling asleep; then the loop."""
    source = """
    def late():
        time.sleep(0.5)
        block("late", 0.5)
    async def main():
        jobs = [asyncio.to_thread(block, name, 1) for name in "abc"]
        await asyncio.gather(tick(), asyncio.to_thread(late), *jobs)
    """

    assert said(drive.after(TICKER).run(source))[:5] == [
        (1.0, "a"),
        (1.0, "b"),
        (1.0, "c"),
        (1.0, "late"),
        (1.0, "tick"),
    ]


POOLS: dict[str, tuple[str, Any]] = {
    "max_workers": (
        """
    def main():
        with ThreadPoolExecutor(max_workers=2) as pool:
            jobs = [pool.submit(job, n) for n in (3, 1, 1, 1)]
        return [f.result() for f in jobs], now()
        """,
        [[(3, 3.0), (1, 1.0), (1, 2.0), (1, 3.0)], 3.0],
    ),
    "with pool": (
        """
    async def main():
        with ThreadPoolExecutor() as pool:
            pool.submit(job, 4)
        return now(), asyncio.get_running_loop().time() - start_of_loop
        """,
        [4.0, 4.0],
    ),
    "map": (
        """
    def main():
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(job, [2, 3, 1])), now()
        """,
        [[(2, 2.0), (3, 3.0), (1, 3.0)], 3.0],
    ),
    "map with a time limit": (
        """
    def main():
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(job, [3, 6, 3], timeout=4)
            got = [next(results)]
            try:
                got.append(next(results))
            except TimeoutError:
                got.append(("timeout", now()))
        return got, now()
        """,
        [[(3, 3.0), ("timeout", 4.0)], 6.0],
    ),
    "result on the loop's thread": (
        """
    async def main():
        pool = ThreadPoolExecutor()
        future = pool.submit(job, 3)
        ticking = asyncio.create_task(asyncio.sleep(1))
        future.result()
        return now(), ticking.done()
        """,
        [3.0, False],
    ),
    "result with a time limit": (
        """
    def main():
        future = ThreadPoolExecutor().submit(job, 3)
        try:
            future.result(timeout=1)
        except TimeoutError:
            return now(), future.result()
        """,
        [1.0, (3, 3.0)],
    ),
    "as_completed": (
        """
    def main():
        with ThreadPoolExecutor() as pool:
            jobs = [pool.submit(job, n) for n in (3, 1, 2)]
            return [f.result() for f in concurrent.futures.as_completed(jobs)]
        """,
        [(1, 1.0), (2, 2.0), (3, 3.0)],
    ),
    "wait": (
        """
    def main():
        pool = ThreadPoolExecutor()
        jobs = [pool.submit(job, n) for n in (3, 1, 2)]
        first = concurrent.futures.wait(jobs, return_when="FIRST_COMPLETED")
        some = concurrent.futures.wait(jobs, timeout=1.5)
        return len(first.done), len(some.done), len(some.not_done), now()
        """,
        [1, 2, 1, 2.5],
    ),
    "run_in_executor": (
        """
    async def main():
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(1) as pool:
            return await asyncio.gather(loop.run_in_executor(pool, job, 1), loop.run_in_executor(None, job, 2),
                                        loop.run_in_executor(pool, job, 1), asyncio.to_thread(job, 1))
        """,
        [(1, 1.0), (2, 2.0), (1, 2.0), (1, 1.0)],
    ),
    "thirty-two at a time": (
        """
    async def main():
        await asyncio.gather(*(asyncio.to_thread(job, 1) for _ in range(33)))
        return now()
        """,
        2.0,
    ),
    "names": (
        """
    import threading
    def name(minutes):
        time.sleep(minutes)
        return threading.current_thread().name
    async def main():
        with ThreadPoolExecutor(2, thread_name_prefix="cook") as pool:
            cooks = list(pool.map(name, [1, 2, 2]))
        return cooks, await asyncio.to_thread(name, 0), threading.current_thread() is threading.main_thread()
        """,
        [["cook_0", "cook_1", "cook_0"], "asyncio_0", True],
    ),
    "an error in a job": (
        """
    def main():
        with ThreadPoolExecutor() as pool:
            future = pool.submit({}.__getitem__, "missing")
        return repr(future.exception())
        """,
        "KeyError('missing')",
    ),
    "an initializer": (
        """
    def main():
        begun = []
        with ThreadPoolExecutor(1, initializer=begun.append, initargs=("begun",)) as pool:
            pool.submit(job, 1).result()
        return begun
        """,
        ["begun"],
    ),
    "an initializer that fails": (
        """
    def main():
        with ThreadPoolExecutor(1, initializer={}.pop, initargs=("x",)) as pool:
            jobs = [pool.submit(job, 1), pool.submit(job, 1)]
            errors = [type(f.exception()).__name__ for f in jobs]
            try:
                pool.submit(job, 1)
            except Exception as error:
                return [*errors, type(error).__name__]
        """,
        ["BrokenThreadPool"] * 3,
    ),
    "after shutdown": (
        """
    def main():
        pool = ThreadPoolExecutor(1)
        jobs = [pool.submit(job, 2), pool.submit(job, 2)]
        time.sleep(1)
        pool.shutdown(wait=False, cancel_futures=True)
        try:
            pool.submit(job, 1)
        except RuntimeError as error:
            return str(error), jobs[1].cancelled(), jobs[0].result()
        """,
        ["cannot schedule new futures after shutdown", True, (2, 2.0)],
    ),
    "cancelled before its turn": (
        """
    def main():
        with ThreadPoolExecutor(1) as pool:
            first, second = pool.submit(job, 1), pool.submit(job, 1)
            return second.cancel(), first.result(), now()
        """,
        [True, (1, 1.0), 1.0],
    ),
    "no workers": (
        """
    def main():
        try:
            ThreadPoolExecutor(0)
        except ValueError as error:
            return str(error)
        """,
        "max_workers must be greater than 0",
    ),
}

HEAD = """
    import asyncio, concurrent.futures, time
    from concurrent.futures import ThreadPoolExecutor
    start, start_of_loop = time.monotonic(), 0
    def now():
        return time.monotonic() - start
    def job(minutes):
        time.sleep(minutes)
        return minutes, now()
"""


@pytest.mark.parametrize(("source", "expected"), POOLS.values(), ids=POOLS.keys())
def test_pools(drive: Driver, source: str, expected: Any) -> None:
    """Pools of threads do what the library's do, in virtual time."""
    value = drive.after(HEAD).value(source)

    assert (list(value) if isinstance(value, tuple) else value) == expected


def test_threads_start_in_order(drive: Driver) -> None:
    """Threads begin in the order of submitting, at the loop's next turn, and run one at a time."""
    source = """
    import asyncio
    def say(name):
        print(name)
    async def main():
        loop = asyncio.get_running_loop()
        jobs = [loop.run_in_executor(None, say, n) for n in range(5)]
        print("submitted")
        await asyncio.sleep(0)
        print("next turn")
        await asyncio.gather(*jobs)
    """

    assert lines(drive.run(source)) == ["submitted", *"01234", "next turn"]


def test_threads_never_overlap(drive: Driver) -> None:
    """A counter without a lock is never torn, since a thread runs until it waits."""
    source = """
    import asyncio, time
    count = 0
    def add():
        global count
        for _ in range(50):
            seen = count
            sum(range(100))
            count = seen + 1
        time.sleep(1)
    async def main():
        await asyncio.gather(*(asyncio.to_thread(add) for _ in range(20)))
        return count, asyncio.get_running_loop().time()
    """

    assert drive.value(source)[0] == 1000


def test_a_thread_calls_the_loop(drive: Driver) -> None:
    """run_coroutine_threadsafe from a thread waits for the coroutine's minutes."""
    source = """
    import asyncio
    async def wait(minutes):
        await asyncio.sleep(minutes)
        return minutes
    def ask(loop):
        return asyncio.run_coroutine_threadsafe(wait(3), loop).result()
    async def main():
        got = await asyncio.to_thread(ask, asyncio.get_running_loop())
        event = asyncio.Event()
        asyncio.get_running_loop().run_in_executor(None, asyncio.get_running_loop().call_soon_threadsafe, event.set)
        await event.wait()
        return got
    """
    run = drive.run(source)

    assert run.outcomes[1].value == 3
    assert run.elapsed == 3.0


def test_a_thread_left_behind(drive: Driver) -> None:
    """A thread that still sleeps when the function returns neither holds the end up nor is lost from sight."""
    source = """
    import asyncio, time
    async def main():
        asyncio.get_running_loop().run_in_executor(None, time.sleep, 60)
        await asyncio.sleep(1)
        return "done"
    """
    run = drive.run(source)

    assert (run.outcomes[1].value, run.elapsed) == ("done", 1.0)
    assert [(sleep.end, sleep.thread) for sleep in run.sleeps] == [(60.0, True)]


def test_closing_waits_for_the_pool(drive: Driver) -> None:
    """asyncio.run at the bottom of a script waits for the threads of the default pool."""
    source = """
    import asyncio, time
    async def main():
        asyncio.get_running_loop().run_in_executor(None, time.sleep, 7)
    asyncio.run(main())
    print("closed", time.monotonic() - start)
    """.replace("import asyncio, time", "import asyncio, time\n    start = time.monotonic()")

    assert said(drive.script(source)) == [(7.0, "closed 7.0")]


def test_an_unread_error_of_a_thread(drive: Driver) -> None:
    """An error in a thread that nobody awaits is noticed."""
    source = """
    import asyncio
    def burn():
        raise ValueError("burnt")
    async def main():
        asyncio.get_running_loop().run_in_executor(None, burn)
        await asyncio.sleep(1)
    """
    notes = [note for note in drive.run(source).notes if note.kind == "unread_error"]

    assert [(note.text, note.line) for note in notes] == [("burnt", 3)]
