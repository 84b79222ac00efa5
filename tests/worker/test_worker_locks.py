"""Locks of the threading module, and all that is built on them, wait in virtual time."""

from __future__ import annotations

from typing import Any

import pytest

from driving import Driver, said

HEAD = """
    import asyncio, queue, threading, time
    start = time.monotonic()
    def now():
        return time.monotonic() - start
    def error(function, *args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception as problem:
            return f"{type(problem).__name__}: {problem}"
"""

TIMED: dict[str, tuple[str, Any]] = {
    "Lock": ("lock = threading.Lock(); lock.acquire(); return lock.acquire(timeout=2)", False),
    "Condition": ("c = threading.Condition()\n    with c:\n        return c.wait(2)", False),
    "Condition.wait_for": (
        "c = threading.Condition()\n    with c:\n        return c.wait_for(lambda: now() > 5, 2)",
        False,
    ),
    "Event": ("return threading.Event().wait(2)", False),
    "Semaphore": ("s = threading.Semaphore(0); return s.acquire(timeout=2)", False),
    "Barrier": ("return error(threading.Barrier(2).wait, 2)", "BrokenBarrierError: "),
    "Queue.get": ("return error(queue.Queue().get, timeout=2)", "Empty: "),
    "Queue.put": ("q = queue.Queue(1); q.put(1); return error(q.put, 2, timeout=2)", "Full: "),
    "LifoQueue.get": ("return error(queue.LifoQueue().get, timeout=2)", "Empty: "),
    "PriorityQueue.get": ("return error(queue.PriorityQueue().get, timeout=2)", "Empty: "),
}


@pytest.mark.parametrize(("body", "expected"), TIMED.values(), ids=TIMED.keys())
def test_waiting_in_vain(drive: Driver, body: str, expected: Any) -> None:
    """A wait with a time limit takes exactly that, and the loop stands meanwhile."""
    run = drive.after(HEAD).run(f"def main():\n    {body}")

    assert (run.outcomes[1].value, run.elapsed) == (expected, 2.0)
    assert sum(end - begin for begin, end in run.blocked) == 2.0


def test_a_lock_goes_round_in_order(drive: Driver) -> None:
    """Threads get a lock in the order of asking."""
    source = """
    lock = threading.Lock()
    def hold(n):
        with lock:
            print(n)
            time.sleep(1)
    async def main():
        await asyncio.gather(*(asyncio.to_thread(hold, n) for n in range(4)))
    """

    assert said(drive.after(HEAD).run(source)) == [(float(n), str(n)) for n in range(4)]


def test_a_lock_between_loop_and_thread(drive: Driver) -> None:
    """A lock that a thread holds makes the loop stand until the thread lets go."""
    source = """
    lock = threading.Lock()
    def hold():
        with lock:
            time.sleep(5)
    async def main():
        holding = asyncio.create_task(asyncio.to_thread(hold))
        await asyncio.sleep(1)
        with lock:
            print("mine")
        await holding
    """
    run = drive.after(HEAD).run(source)

    assert said(run) == [(5.0, "mine")]
    assert sum(end - begin for begin, end in run.blocked) == 4.0


def test_taken_in_time(drive: Driver) -> None:
    """A lock that is released before the limit is taken at that moment; at the very moment of the limit, too."""
    source = """
    def hold(lock, minutes):
        with lock:
            time.sleep(minutes)
    def take(lock, limit):
        return lock.acquire(timeout=limit), now()
    async def main():
        early, tie = threading.Lock(), threading.Lock()
        return await asyncio.gather(
            asyncio.to_thread(hold, early, 2), asyncio.to_thread(take, early, 3),
            asyncio.to_thread(hold, tie, 2), asyncio.to_thread(take, tie, 2),
        )
    """

    assert drive.after(HEAD).value(source)[1::2] == [(True, 2.0), (True, 2.0)]


def test_rlock(drive: Driver) -> None:
    """An RLock may be taken again by its owner, and is free when it was released as often."""
    source = """
    lock = threading.RLock()
    def other():
        return lock.acquire(timeout=1), now()
    async def main():
        with lock, lock:
            refused = await asyncio.to_thread(other)
        taken = await asyncio.to_thread(other)
        return refused, taken, error(lock.release)
    """

    assert drive.after(HEAD).value(source) == (
        (False, 1.0),
        (True, 1.0),
        "RuntimeError: cannot release un-acquired lock",
    )


def test_condition(drive: Driver) -> None:
    """Those who wait for a condition are woken in order, one by one, each with the lock in hand."""
    source = """
    condition = threading.Condition()
    ready = 0
    def wait(n):
        with condition:
            condition.wait_for(lambda: ready)
            print(n)
            time.sleep(1)
    def tell():
        global ready
        time.sleep(3)
        with condition:
            ready = 1
            condition.notify_all()
    async def main():
        await asyncio.gather(*(asyncio.to_thread(wait, n) for n in range(3)), asyncio.to_thread(tell))
    """

    assert said(drive.after(HEAD).run(source)) == [(3.0, "0"), (4.0, "1"), (5.0, "2")]


def test_a_condition_releases_a_lock_taken_twice(drive: Driver) -> None:
    """Waiting gives the RLock away however often it was taken, and takes it back as often."""
    source = """
    condition = threading.Condition()
    def tell():
        with condition:
            condition.notify()
    async def main():
        with condition, condition:
            job = asyncio.get_running_loop().run_in_executor(None, tell)
            woken = condition.wait(5)
            condition.release()
            condition.release()
            return woken, error(condition.release), condition.acquire(), condition.acquire(), now()
    """

    assert drive.after(HEAD).value(source) == (True, "RuntimeError: cannot release un-acquired lock", True, True, 0.0)


def test_event_semaphore_barrier_and_queue(drive: Driver) -> None:
    """What the library builds on locks works across threads."""
    source = """
    event, semaphore = threading.Event(), threading.BoundedSemaphore(2)
    barrier, orders = threading.Barrier(3), queue.Queue(1)
    def cook(n):
        event.wait()
        with semaphore:
            time.sleep(1)
        barrier.wait()
        orders.put((n, now()))
    def serve():
        got = [orders.get() for _ in range(3)]
        for _ in got:
            orders.task_done()
        orders.join()
        return got
    async def main():
        asyncio.get_running_loop().call_later(5, event.set)
        *_, got = await asyncio.gather(*(asyncio.to_thread(cook, n) for n in range(3)), asyncio.to_thread(serve))
        return sorted(got)
    """

    assert drive.after(HEAD).value(source) == [(0, 7.0), (1, 7.0), (2, 7.0)]


MISUSE: dict[str, tuple[str, Any]] = {
    "released twice": ("threading.Lock().release", "RuntimeError: release unlocked lock"),
    "waiting without the lock": ("threading.Condition().wait", "RuntimeError: cannot wait on un-acquired lock"),
    "notifying without it": ("threading.Condition().notify", "RuntimeError: cannot notify on un-acquired lock"),
    "a negative limit": (
        "threading.Lock().acquire, timeout=-2",
        "ValueError: timeout value must be a non-negative number",
    ),
    "a limit without waiting": (
        "threading.Lock().acquire, False, 2",
        "ValueError: can't specify a timeout for a non-blocking call",
    ),
    "no negative sleep": ("time.sleep, -1", "ValueError: sleep length must be non-negative"),
    "no sleep of text": ("time.sleep, '1'", "TypeError: '<' not supported between instances of 'str' and 'int'"),
}


@pytest.mark.parametrize(("call", "expected"), MISUSE.values(), ids=MISUSE.keys())
def test_misuse(drive: Driver, call: str, expected: str) -> None:
    """Mistakes raise what the library raises."""
    assert drive.after(HEAD).value(f"def main():\n    return error({call})") == expected


def test_looking_without_waiting(drive: Driver) -> None:
    """A lock can be looked at, and asked for without waiting."""
    source = """
    def main():
        lock = threading.Lock()
        seen = [lock.locked(), lock.acquire(blocking=False), lock.locked()]
        seen += [lock.acquire(False), lock.acquire(timeout=0)]
        lock.release()
        return [*seen, lock.acquire(timeout=0), now()]
    """

    assert drive.after(HEAD).value(source) == [False, True, True, False, False, True, 0.0]


def test_thread_locals(drive: Driver) -> None:
    """Each thread has its own threading.local, and its own identity."""
    source = """
    mine = threading.local()
    def keep(n):
        mine.n = n
        time.sleep(1)
        return mine.n, threading.get_ident()
    async def main():
        kept = await asyncio.gather(*(asyncio.to_thread(keep, n) for n in range(3)))
        return [n for n, _ in kept], len({ident for _, ident in kept}), hasattr(mine, "n")
    """

    assert drive.after(HEAD).value(source) == ([0, 1, 2], 3, False)


def test_logging_from_threads(drive: Driver) -> None:
    """Logging, which has locks of its own from before, works from several threads."""
    source = """
    import logging
    logging.basicConfig(format="%(message)s")
    def work(n):
        logging.warning("thread %s", n)
        time.sleep(1)
        logging.warning("thread %s done", n)
    async def main():
        await asyncio.gather(*(asyncio.to_thread(work, n) for n in range(2)))
    """

    assert said(drive.after(HEAD).run(source)) == [
        (0.0, "thread 0"),
        (0.0, "thread 1"),
        (1.0, "thread 0 done"),
        (1.0, "thread 1 done"),
    ]
