"""Runs that follow one another in one worker: nothing of the first shows in the second."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from driving import Driver
from grader.isolation.workers import Workers
from grader.run import Run

LEAVES: dict[str, str] = {
    "a task": """
    import asyncio
    async def later():
        try:
            await asyncio.sleep(60)
        finally:
            print("never heard")
    async def main():
        keep.append(asyncio.create_task(later()))
    keep = []
    """,
    "a task in a ring": """
    import asyncio
    async def later(ring):
        try:
            await asyncio.Event().wait()
        finally:
            print("never heard")
    async def main():
        ring = []
        ring += [ring, asyncio.create_task(later(ring))]
    """,
    "a timer": """
    import asyncio
    async def main():
        asyncio.get_running_loop().call_later(30, print, "never heard")
    """,
    "a thread": """
    import asyncio, time
    def work():
        time.sleep(60)
        print("never heard")
    async def main():
        asyncio.get_running_loop().run_in_executor(None, work)
        await asyncio.sleep(1)
    """,
    "a thread that waits": """
    import asyncio, queue
    async def main():
        asyncio.get_running_loop().run_in_executor(None, queue.Queue().get)
        await asyncio.sleep(1)
    """,
    "a full pool": """
    import asyncio, time
    async def main():
        for n in range(40):
            asyncio.get_running_loop().run_in_executor(None, time.sleep, 20 + n)
        await asyncio.sleep(1)
    """,
    "an async generator": """
    async def pots():
        try:
            yield 1
        finally:
            print("never heard")
    async def main():
        keep.append(pots())
        await anext(keep[0])
    keep = []
    """,
    "a forgotten coroutine": """
    async def cook():
        pass
    async def main():
        keep.append(cook())
    keep = []
    """,
    "a failed task": """
    import asyncio
    async def burn():
        raise ValueError("never heard")
    async def main():
        keep.append(asyncio.create_task(burn()))
        await asyncio.sleep(1)
    keep = []
    """,
    "settings of the loop": """
    import asyncio
    async def main():
        loop = asyncio.get_running_loop()
        loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))
        loop.set_exception_handler(lambda loop, context: print("never heard"))
        loop.set_debug(True)
    """,
    "an open loop": """
    import asyncio
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(None)
    loop.call_later(30, print, "never heard")
    loop.run_until_complete(asyncio.sleep(3))
    async def main():
        pass
    """,
    "much output": """
    def main():
        for _ in range(2000):
            print("x" * 99)
    """,
    "other random numbers": """
    import random
    def main():
        random.seed(7)
        random.random()
    """,
    "standard output elsewhere": """
    import io, sys
    def main():
        sys.stdout = sys.stderr = io.StringIO()
    """,
    "many tasks": """
    import asyncio
    async def main():
        await asyncio.gather(*(asyncio.sleep(n / 7) for n in range(50)))
    """,
    "an exit from a task": """
    import asyncio, sys
    async def leave():
        sys.exit()
    async def main():
        keep.append(asyncio.create_task(leave()))
        await asyncio.sleep(3)
    keep = []
    """,
    "a held lock": """
    import threading
    lock = threading.Lock()
    def main():
        lock.acquire()
    """,
    "a file of another name for everything": """
    import builtins
    def main():
        builtins.make_coffee = 1
    make_coffee = fry_eggs = print
    """,
}

NO_END = ("a thread that waits", "an exit from a task")
"""As scripts, these wait for ever, or leave Python."""

PROBE = """
    import asyncio, random, time
    async def cook(minutes):
        await asyncio.sleep(minutes)
        time.sleep(0.5)
        print("cooked", random.random())
        return minutes
    async def main():
        loop, started = asyncio.get_running_loop(), time.time()
        tasks = {asyncio.create_task(cook(n)) for n in (3, 1, 2)}
        names = [task.get_name() for task in tasks]
        done = [await task for task in tasks]
        await asyncio.to_thread(time.sleep, 1)
        print(asyncio.current_task().get_name())
        print(loop.get_task_factory(), loop.get_exception_handler(), loop.get_debug())
        return names, done, started, time.time(), len(asyncio.all_tasks())
"""


@pytest.fixture
def shared(workers: Workers) -> Iterator[Driver]:
    """A driver whose runs share a worker."""
    workers.shared = True
    yield Driver(workers)
    workers.only_fresh()
    workers.shared = False


def observed(run: Run) -> list[Any]:
    """All that a run showed, but for the numbers of things."""
    return [
        run.outcomes[1],
        run.elapsed,
        [(each.at, each.text) for each in run.prints],
        run.output_cut,
        [(each.begin, each.end, each.cut, each.place.task, each.place.via) for each in run.waits.values()],
        [(each.begin, each.end, each.thread) for each in run.sleeps],
        [(each.function, each.line, each.begin, each.end, each.how) for each in run.activations.values()],
        [(task.name, task.task) for task in run.tasks.values()],
        run.notes,
        run.blocked,
    ]


@pytest.mark.parametrize("first", LEAVES.values(), ids=LEAVES.keys())
def test_nothing_is_left(shared: Driver, drive: Driver, first: str) -> None:
    """After whatever another file did in the worker, a run looks as it does in a fresh one."""
    shared.run(first)
    after = observed(shared.run(PROBE))
    assert [worker.runs for worker in shared.workers._idle] == [2]

    shared.workers.shared = False
    shared.workers.only_fresh()
    assert after == observed(drive.run(PROBE))


@pytest.mark.parametrize("first", [LEAVES[name] for name in LEAVES if name not in NO_END])
def test_nothing_is_left_of_a_script(shared: Driver, drive: Driver, first: str) -> None:
    """The same after a script that nobody called into, and for a script that follows."""
    bottom = "\n    import asyncio, inspect\n    asyncio.run(main()) if inspect.iscoroutinefunction(main) else main()\n"
    shared.script(first + bottom)
    after = observed(shared.script(PROBE + "\n    print(asyncio.run(main()))\n"))

    shared.workers.shared = False
    shared.workers.only_fresh()
    assert after == observed(drive.script(PROBE + "\n    print(asyncio.run(main()))\n"))


def test_looks_leave_nothing(shared: Driver) -> None:
    """Looking at what a function gives back closes the coroutine, and the next run begins at zero."""
    for _ in range(3):
        run = shared.look("async def main():\n    print('never')")
        assert (run.outcomes[1].kind, run.notes, run.output) == ("awaitable", [], "")
    assert shared.run(PROBE).elapsed == 4.5


def test_a_worker_that_failed_is_not_lent_again(shared: Driver) -> None:
    """A run that broke off ends its worker."""
    shared.run("def main():\n    pass")
    assert len(shared.workers._idle) == 1

    shared.fault("import asyncio\nasync def main():\n    await asyncio.Event().wait()")
    assert shared.workers._idle == []
