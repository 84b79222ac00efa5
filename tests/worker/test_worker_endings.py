"""Programs that do not come to an end: each is stopped within seconds of real time, with the line."""

from __future__ import annotations

import sys
import time

import pytest

from driving import Driver

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says whether a thread is asleep")

ENDLESS = {
    "a loop": ("async def main():\n    while True:\n        pass", "E07", {2, 3}),
    "a loop in a helper": ("def spin():\n    while True:\n        pass\nasync def main():\n    spin()", "E07", {2, 3}),
    "a loop in a thread": (
        "import asyncio\ndef spin():\n    while True:\n        pass\n"
        "async def main():\n    await asyncio.to_thread(spin)",
        "E07",
        {3, 4},
    ),
    "a loop that swallows everything": (
        "async def main():\n    while True:\n        try:\n            1 / 0\n"
        "        except BaseException:\n            pass",
        "E07",
        {2, 3, 4, 5, 6},
    ),
    "a loop at import": ("while True:\n    pass\nasync def main():\n    pass", "E07", {1, 2}),
    "a loop that prints": ("async def main():\n    while True:\n        print('x' * 999)", "E07", {2, 3}),
    "a loop that calls": ("def f():\n    pass\nasync def main():\n    while True:\n        f()", "E07", {2, 4, 5}),
    "a clock that is watched": (
        "import time\nasync def main():\n    end = time.time() + 1\n    while time.time() < end:\n        pass",
        "M20",
        {4, 5},
    ),
    "tasks without end": (
        "import asyncio\nasync def main():\n    while True:\n        asyncio.create_task(asyncio.sleep(1))",
        "E07",
        {3, 4},
    ),
}
ASLEEP = {
    "a SimpleQueue": ("import queue\nasync def main():\n    queue.SimpleQueue().get()", "E07", {3}),
    "select": ("import select\ndef main():\n    select.select([], [], [], 600)", "E07", {3}),
    "a lock of _thread's": (
        "import _thread, asyncio\ndef wait():\n    lock = _thread.allocate_lock()\n"
        "    lock.acquire()\n    lock.acquire()\n"
        "async def main():\n    await asyncio.to_thread(wait)",
        "E07",
        {None},  # seen from outside, where nobody knows the line
    ),
}
POLLING = {
    "sleep(0)": ("import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)", "M20", {4}),
    "sleep(0) in a task": (
        "import asyncio\nasync def poll():\n    while True:\n        await asyncio.sleep(0)\n"
        "async def main():\n    asyncio.create_task(poll())\n    await asyncio.sleep(5)",
        "M20",
        {4},
    ),
    "sleep(0) that swallows": (
        "import asyncio\nasync def main():\n    while True:\n        try:\n            await asyncio.sleep(0)\n"
        "        except BaseException:\n            pass",
        "M20",
        {5},
    ),
    "callbacks": (
        "import asyncio\ndef again():\n    asyncio.get_running_loop().call_soon(again)\n"
        "async def main():\n    again()\n    await asyncio.sleep(1)",
        "M20",
        {None},
    ),
    "a bare run": (
        "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())",
        "M20",
        {4},
    ),
}
STUCK = {
    "an event": ("import asyncio\nasync def main():\n    await asyncio.Event().wait()", "E06", {3}),
    "a queue": ("import asyncio\nasync def main():\n    await asyncio.Queue().get()", "E06", {3}),
    "a queue that is joined": (
        "import asyncio\nasync def work(queue):\n    while True:\n        await queue.get()\nasync def main():\n"
        "    queue = asyncio.Queue()\n    queue.put_nowait(1)\n    worker = asyncio.create_task(work(queue))\n"
        "    await asyncio.gather(queue.join())",
        "M33",
        {None},
    ),
    "a queue that is joined when all have left": (
        "import asyncio\nasync def main():\n    queue = asyncio.Queue()\n    queue.put_nowait(1)\n"
        "    await queue.get()\n    await queue.join()",
        "M33",
        {6},
    ),
    "a full queue that is joined": (
        "import asyncio\nasync def feed(queue):\n    await queue.put(1)\n    await queue.put(2)\nasync def main():\n"
        "    queue = asyncio.Queue(1)\n    feeder = asyncio.create_task(feed(queue))\n    await asyncio.sleep(1)\n"
        "    await queue.join()",
        "E06",
        {4},
    ),
    "a thread in a queue": (
        "import asyncio, queue\nasync def main():\n    await asyncio.to_thread(queue.Queue().get)",
        "E06",
        {3},
    ),
    "the loop's own thread": (
        "import asyncio\nasync def other():\n    await asyncio.sleep(1)\nasync def main():\n"
        "    job = asyncio.run_coroutine_threadsafe(other(), asyncio.get_running_loop())\n"
        "    await asyncio.sleep(0)\n    job.result()",
        "M06",
        {7},
    ),
    "run_until_complete": (
        "import asyncio\nloop = asyncio.new_event_loop()\nloop.run_until_complete(loop.create_future())\n"
        "async def main():\n    pass",
        "E06",
        {3, None},
    ),
    "run_forever": (
        "import asyncio\nasyncio.new_event_loop().run_forever()\nasync def main():\n    pass",
        "E06",
        {2, None},
    ),
}
FOREVER = {
    "sleeping": ("import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(9)", "E07", {3}),
    "waiting for a task that goes on": (
        "import asyncio\nasync def beat():\n    while True:\n        await asyncio.sleep(1)\n"
        "async def main():\n    task = asyncio.create_task(beat())\n    await task",
        "E07",
        {7},
    ),
    "calling what goes on": (
        "import asyncio\nasync def beat():\n    while True:\n        await asyncio.sleep(1)\n"
        "async def main():\n    for _ in range(3):\n        await beat()",
        "E07",
        {7},
    ),
    "waiting for a loop with a condition": (
        "import asyncio\nasync def beat():\n    while not ended:\n        await asyncio.sleep(1)\n"
        "ended = False\nasync def main():\n    await asyncio.gather(beat())",
        "E07",
        {3},
    ),
    "waiting for a loop that can raise": (
        "import asyncio\nasync def beat():\n    while True:\n        await asyncio.sleep(1)\n        if ended:\n"
        "            raise ValueError\nended = False\nasync def main():\n    await asyncio.gather(beat())",
        "E07",
        {3},
    ),
    "waiting for who catches its cancel": (
        "import asyncio\nasync def beat():\n    while True:\n        try:\n            await asyncio.sleep(1)\n"
        "        except asyncio.CancelledError:\n            print('no')\n"
        "async def main():\n    task = asyncio.create_task(beat())\n    await asyncio.sleep(2)\n"
        "    task.cancel()\n    await task",
        "M27",
        {3},
    ),
    "calling itself": ("import asyncio\nasync def main():\n    await asyncio.sleep(9)\n    await main()", "E07", {4}),
    "blocking the others": (
        "import asyncio, time\nasync def main():\n    task = asyncio.create_task(asyncio.sleep(1))\n"
        "    while not task.done():\n        time.sleep(1)",
        "M06",
        {5},
    ),
    "sleeping long": ("import asyncio\nasync def main():\n    await asyncio.sleep(float('inf'))", "E07", {3}),
    "blocking long": ("import time\nasync def main():\n    time.sleep(1e9)", "E07", {3, None}),
    "os._exit": ("import os\nasync def main():\n    os._exit(0)", "E08", {None}),
    "a fault": ("import ctypes\nasync def main():\n    ctypes.string_at(0)", "E08", {None}),
    "os.abort": ("import os\nasync def main():\n    os.abort()", "E08", {None}),
}

Case = tuple[str, str, set[int | None]]


def stopped(drive: Driver, case: Case) -> None:
    """The program is stopped in time, for the reason and at one of the lines."""
    source, code, lines = case
    begin = time.monotonic()
    fault = drive.fault(source)

    assert (fault.code, fault.line in lines) == (code, True), (fault.code, fault.line, fault.message)
    assert fault.last
    assert time.monotonic() - begin < 15  # five seconds of CPU; others may be using the machine as well


@pytest.mark.long
@pytest.mark.parametrize("case", ENDLESS.values(), ids=ENDLESS.keys())
def test_endless(drive: Driver, case: Case) -> None:
    """A program that computes for ever is stopped by the CPU time it has used."""
    stopped(drive, case)


@linux
@pytest.mark.long
@pytest.mark.parametrize("case", ASLEEP.values(), ids=ASLEEP.keys())
def test_asleep(drive: Driver, case: Case) -> None:
    """A program that sleeps outside the virtual clock is woken by nobody, and stopped."""
    stopped(drive, case)


def test_an_endless_loop(drive: Driver) -> None:
    """One of the endless programs, in every run of the tests."""
    stopped(drive, ENDLESS["a loop in a helper"])


@pytest.mark.parametrize("case", POLLING.values(), ids=POLLING.keys())
def test_polling(drive: Driver, case: Case) -> None:
    """A program that turns the loop without letting time pass is stopped after a number of turns."""
    stopped(drive, case)


@pytest.mark.parametrize("case", STUCK.values(), ids=STUCK.keys())
def test_stuck(drive: Driver, case: Case) -> None:
    """A program that waits for what never comes is stopped at once."""
    stopped(drive, case)


@pytest.mark.parametrize("case", FOREVER.values(), ids=FOREVER.keys())
def test_forever_and_gone(drive: Driver, case: Case) -> None:
    """A program without an end in virtual time is stopped at its thousandth minute; one that ends itself is missed."""
    stopped(drive, case)


@pytest.mark.long
@pytest.mark.parametrize("step", ["await asyncio.sleep(1e-6)", "time.sleep(1e-6)", "time.sleep(0)"])
def test_tiny_steps(drive: Driver, step: str) -> None:
    """A program that goes on in tiny steps is stopped after a number of them."""
    source = f"import asyncio, time\nasync def main():\n    while True:\n        {step}"
    stopped(drive, (source, "M20", {4, None}))


def test_the_workers_channel_is_left_alone(drive: Driver) -> None:
    """A program that writes into every descriptor it finds is stopped for that."""
    source = """
    import os
    def main():
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"passed" * 100)
            except OSError:
                pass
    """
    fault = drive.fault(source)

    assert fault.code in ("E09", "E08")


def test_hard_work_is_no_endless_loop(drive: Driver) -> None:
    """A fraction of a second of computing is honest work."""
    source = """
    def main():
        for _ in range(100):
            sum(range(100_000))
        return "worked"
    """

    assert drive.value(source) == "worked"


def test_ten_thousand_tasks(drive: Driver) -> None:
    """Ten thousand tasks at once are judged like one."""
    source = """
    import asyncio
    async def cook(n):
        await asyncio.sleep(1)
        return n
    async def main():
        return sum(await asyncio.gather(*map(cook, range(10_000))))
    """
    run = drive.run(source)

    assert (run.outcomes[1].value, run.elapsed) == (sum(range(10_000)), 1.0)


def test_task_after_task(drive: Driver) -> None:
    """A program that makes tasks without end is stopped, and the line that makes them is named."""
    source = """
    import asyncio
    async def main():
        while True:
            asyncio.create_task(asyncio.sleep(1))
    """
    fault = drive.fault(source)

    assert (fault.code, fault.line) == ("E07", 4)
    assert fault.message == "This code makes task after task: there are 30000 of them, and no end."


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there may be no limit")
def test_too_much_memory(drive: Driver) -> None:
    """Memory is limited; asking for more raises where it is asked for."""
    problem = drive.run("async def main():\n    bytearray(2 << 30)").outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.lines) == ("MemoryError", (2,))


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody looks from outside")
@pytest.mark.parametrize(
    ("use", "code"),
    [
        ("re.match('(a+)+$', 'a' * 60 + 'b')", "E07"),
        ("ctypes.PyDLL(None).sleep(60)", "E07"),
    ],
    ids=["computing in C", "sleeping in C"],
)
def test_seen_from_outside(drive: Driver, use: str, code: str) -> None:
    """What keeps the worker's own watchdog from running is ended by what the system says of the process."""
    fault = drive.fault(f"import ctypes, re, signal\nasync def main():\n    {use}")

    assert (fault.code, fault.line) == (code, None)
