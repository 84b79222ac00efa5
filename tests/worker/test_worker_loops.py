"""All ways in which a program gets an event loop lead to the worker's one virtual loop."""

from __future__ import annotations

import pytest

from driving import Driver, lines, said

MAIN = """
    import asyncio, time
    async def main():
        begin = time.monotonic()
        await asyncio.sleep(2)
        print("waited", time.monotonic() - begin)
        return "result"
"""

WAYS = {
    "run": "asyncio.run(main())",
    "run guarded": "if __name__ == '__main__':\n    asyncio.run(main())",
    "run in debug mode": "asyncio.run(main(), debug=True)",
    "Runner": "with asyncio.Runner() as runner:\n    runner.run(main())",
    "Runner with a factory": "with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:\n    runner.run(main())",
    "Runner with a class": "with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:\n    runner.run(main())",
    "new_event_loop": "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()",
    "set_event_loop": """
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    asyncio.get_event_loop().run_until_complete(asyncio.ensure_future(main(), loop=loop))""",
    "get_event_loop": "asyncio.get_event_loop().run_until_complete(main())",
    "SelectorEventLoop": "asyncio.SelectorEventLoop().run_until_complete(main())",
    "run_forever": """
    loop = asyncio.new_event_loop()
    loop.create_task(main()).add_done_callback(lambda task: loop.stop())
    loop.run_forever()""",
    "the policy": "asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())",
    "another policy": "asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())\nasyncio.run(main())",
    "a subclass": "class Mine(asyncio.SelectorEventLoop): pass\nMine().run_until_complete(main())",
    "names taken before": "from asyncio import run, new_event_loop\nrun(main())",
    "unittest": """
    import unittest
    class Test(unittest.IsolatedAsyncioTestCase):
        async def test_main(self):
            await main()
    unittest.main(exit=False, argv=["test"], verbosity=0)""",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_as_a_script(drive: Driver, way: str) -> None:
    """The script ends after two virtual minutes, whichever way it takes."""
    run = drive.after(MAIN).script(way)

    assert run.outcomes[1].kind == "returned", run.outcomes[1].problem
    assert lines(run)[0] == "waited 2.0"
    assert run.elapsed == 2.0


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_bare_and_then_called(drive: Driver, way: str) -> None:
    """What ran at import, guarded or not, does not disturb the call that follows, which begins at its own zero."""
    run = drive.after(MAIN).run(way)

    assert (run.outcomes[1].value, run.elapsed) == ("result", 2.0)
    assert said(run) == [(2.0, "waited 2.0")]


@pytest.mark.since(3, 12)  # asyncio.run takes a factory since Python 3.12
@pytest.mark.parametrize("factory", ["asyncio.SelectorEventLoop", "asyncio.new_event_loop"])
def test_run_with_a_factory(drive: Driver, factory: str) -> None:
    """asyncio.run(loop_factory=...) is virtual as well."""
    assert lines(drive.after(MAIN).script(f"asyncio.run(main(), loop_factory={factory})")) == ["waited 2.0"]


@pytest.mark.since(3, 13)  # asyncio.EventLoop came with Python 3.13
def test_event_loop_class(drive: Driver) -> None:
    """asyncio.EventLoop is the virtual loop."""
    assert lines(drive.after(MAIN).script("asyncio.EventLoop().run_until_complete(main())")) == ["waited 2.0"]


def test_runs_follow_one_another(drive: Driver) -> None:
    """One script may run several loops, one after the other; time goes on from one to the next."""
    source = """
    for _ in range(3):
        asyncio.run(main())
    with asyncio.Runner() as runner:
        runner.run(main())
        runner.run(main())
    """
    run = drive.after(MAIN).script(source)

    assert [at for at, _ in said(run)] == [2.0, 4.0, 6.0, 8.0, 10.0]


def test_run_inside_a_coroutine(drive: Driver) -> None:
    """asyncio.run inside a coroutine raises what asyncio raises, and the forgotten coroutine is noticed."""
    source = """
    import asyncio
    async def inner():
        print("never")
    async def main():
        asyncio.run(inner())
    """
    run = drive.run(source)
    problem = run.outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.lines[0]) == ("RuntimeError", 5)
    assert problem.text == "asyncio.run() cannot be called from a running event loop"
    assert [(note.kind, note.text, note.line) for note in run.notes] == [("never_awaited", "inner", 5)]
    assert lines(run) == []


@pytest.mark.parametrize("get", ["asyncio.get_running_loop()", "asyncio.get_event_loop()", "asyncio.new_event_loop()"])
def test_run_until_complete_inside_a_coroutine(drive: Driver, get: str) -> None:
    """A loop cannot be run from inside, and the coroutine given to it does not run later either."""
    source = f"""
    import asyncio
    async def inner():
        print("never")
    async def main():
        try:
            {get}.run_until_complete(inner())
        except RuntimeError as error:
            print(error)
        await asyncio.sleep(1)
    """

    assert lines(drive.run(source)) == ["This event loop is already running"]


def test_a_loop_in_a_thread(drive: Driver) -> None:
    """A second loop in a thread is refused by name."""
    source = """
    import asyncio
    async def inner():
        pass
    async def main():
        try:
            await asyncio.to_thread(asyncio.run, inner())
        except RuntimeError as error:
            return str(error).partition(" is ")[0]
    """

    assert drive.value(source) == "an event loop in a second thread"


def test_a_lock_made_at_import(drive: Driver) -> None:
    """A lock, a queue and an event of the module are contended in a bare run, and again in the judge's call."""
    source = """
    import asyncio
    lock, orders, open_ = asyncio.Lock(), asyncio.Queue(1), asyncio.Event()
    async def cook():
        async with lock:
            await asyncio.sleep(1)
            await orders.put(1)
    async def eat():
        await open_.wait()
        for _ in range(2):
            await orders.get()
    async def main():
        asyncio.get_running_loop().call_later(3, open_.set)
        await asyncio.gather(cook(), cook(), eat())
        open_.clear()
        return "eaten"
    asyncio.run(main())
    """
    run = drive.run(source)

    assert (run.outcomes[1].value, run.elapsed) == ("eaten", 3.0)


def test_what_is_set_on_a_loop_ends_with_it(drive: Driver) -> None:
    """Task factory, exception handler and debug mode of a bare run are not those of the call."""
    source = """
    import asyncio
    async def first():
        loop = asyncio.get_running_loop()
        loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))
        loop.set_exception_handler(print)
    async def main():
        loop = asyncio.get_running_loop()
        return loop.get_task_factory(), loop.get_exception_handler(), loop.get_debug()
    asyncio.run(first(), debug=True)
    """

    assert drive.value(source) == (None, None, False)


def test_stopping_the_loop(drive: Driver) -> None:
    """A coroutine that stops its own loop ends the call with the error of asyncio.run."""
    source = """
    import asyncio
    async def main():
        asyncio.get_running_loop().stop()
        await asyncio.sleep(1)
    """
    problem = drive.run(source).outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.text) == ("RuntimeError", "Event loop stopped before Future completed.")


def test_time_of_all_clocks(drive: Driver) -> None:
    """Every clock of Python moves with the loop's, in a coroutine, in a blocking sleep and in a thread."""
    source = """
    import asyncio, datetime, time
    from time import monotonic, perf_counter, time as wall
    def read():
        return [clock() for clock in (wall, monotonic, perf_counter, time.time, time.monotonic, time.perf_counter)]
    async def main():
        loop, began, day = asyncio.get_running_loop(), read(), datetime.datetime.now()
        zero = loop.time()
        await asyncio.sleep(1.5)
        time.sleep(2.25)
        in_thread = await asyncio.to_thread(lambda: (time.sleep(0.5), read())[1])
        moved = {now - then for now, then in zip(in_thread, began)}
        moved.add((datetime.datetime.now() - day).total_seconds())
        moved.add(loop.time() - zero)
        return moved
    """

    assert drive.value(source) == {4.25}


def test_the_articles_script(drive: Driver) -> None:
    """The concurrent breakfast prints exactly 6.0 minutes."""
    source = """
    import asyncio
    from time import sleep, time
    async def make_coffee():
        sleep(1)
        await asyncio.sleep(5)
    async def fry_eggs():
        sleep(1)
        await asyncio.sleep(3)
    async def main():
        start = time()
        coffee_task = asyncio.create_task(make_coffee())
        eggs_task = asyncio.create_task(fry_eggs())
        await coffee_task
        await eggs_task
        print(f"breakfast is ready in {time()-start} min")
    asyncio.run(main())
    """

    assert said(drive.script(source)) == [(6.0, "breakfast is ready in 6.0 min")]


EXITS = {
    "sys.exit in main": ("async def main():\n        sys.exit(3)", "3", 3),
    "sys.exit in a task": (
        "async def leave():\n        sys.exit('bye')\n"
        "    async def main():\n        asyncio.create_task(leave())\n        await asyncio.sleep(5)",
        "bye",
        3,
    ),
    "sys.exit in a callback": (
        "async def main():\n        asyncio.get_running_loop().call_later(1, sys.exit, 4)\n"
        "        await asyncio.sleep(5)",
        "4",
        None,
    ),
    "sys.exit in a thread": ("async def main():\n        await asyncio.to_thread(sys.exit, 5)", "5", 3),
    "SystemExit in a plain function": ("def main():\n        raise SystemExit", "", 3),
}


@pytest.mark.parametrize(("body", "text", "line"), EXITS.values(), ids=EXITS.keys())
def test_sys_exit(drive: Driver, body: str, text: str, line: int | None) -> None:
    """SystemExit ends the call as an exception of it; the worker lives on to tell."""
    problem = drive.run(f"\n    import asyncio, sys\n    {body}\n").outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.text) == ("SystemExit", text)
    assert (problem.lines[0] if problem.lines else None) == line


def test_keyboard_interrupt(drive: Driver) -> None:
    """A KeyboardInterrupt raised by hand is an exception of the call's, too."""
    problem = drive.run("async def main():\n    raise KeyboardInterrupt('now')").outcomes[1].problem

    assert problem is not None
    assert (problem.type, problem.text, problem.lines) == ("KeyboardInterrupt", "now", (2,))


@pytest.mark.parametrize("leave", ["sys.exit(2)", "raise SystemExit('no')", "asyncio.run(main())"])
def test_a_script_that_exits(drive: Driver, leave: str) -> None:
    """A script that leaves Python with an exit code that tells of a failure has raised SystemExit."""
    source = f"""
    import asyncio, sys
    async def main():
        sys.exit(2)
    {leave}
    """
    problem = drive.script(source).outcomes[1].problem

    assert problem is not None
    assert problem.type == "SystemExit"
