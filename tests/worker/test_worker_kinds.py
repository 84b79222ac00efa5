"""World functions that are quick, fail or hang up slowly; objects of the student's that are called later; the probe."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from driving import Driver
from grader.explain.faults import Fault
from grader.explain.jobs import direct_line
from grader.judge.student import Student
from grader.judge.visit import Visit
from grader.judge.world import Core, Failure, Reply, Request, World
from grader.run import Run


@pytest.fixture
def world() -> World:
    """A world without functions."""
    return World()


def spans(run: Run) -> list[tuple[Any, ...]]:
    """Name, arguments, beginning, end and manner of each request."""
    return [(call.name, *call.args, call.begin, call.end, call.how) for call in run.calls]


def visited(drive: Driver, source: str, world: World, act: Callable[[Visit], Awaitable[None]], **options: Any) -> Run:
    """A run in which the test itself says what is called."""

    async def visit(student: Student) -> Run:
        async with student.visit("demo", **options) as made:
            await act(made)
        return made.run

    return drive.judged(source, world, visit)


def test_quick(drive: Driver, world: World) -> None:
    """A quick function takes no time, gives back None, and is heard in its place, on whatever thread it was called."""
    source = """
    import asyncio
    async def main(show):
        given = show("one")
        await asyncio.sleep(2)
        show(text="two")
        await asyncio.to_thread(show, "three")
        return given
    """
    run = drive.run(source, world.quick("show", ["text"]), world=world)

    assert run.outcomes[1].value is None
    assert spans(run) == [("show", "one", 0, 0, "done"), ("show", "two", 2, 2, "done"), ("show", "three", 2, 2, "done")]
    assert [call.thread for call in run.calls] == [False, False, True]


def test_asked_after_the_return(drive: Driver, world: World) -> None:
    """How many requests had been made at the return is known, also of those of the same instant."""
    source = """
    import asyncio
    async def main(show):
        show("before")
        asyncio.get_running_loop().call_soon(show, "after")
        asyncio.get_running_loop().call_later(3, show, "long after")
    """
    run = drive.run(source, world.quick("show"), world=world)

    assert run.outcomes[1].asked == 1
    assert [call.args for call in run.calls] == [("before",), ("after",), ("long after",)]


FAILING = """
import asyncio
class Busy(Exception):
    pass
async def main(send):
    try:
        await send("a")
    except Busy as error:
        return type(error).__name__, error.args, asyncio.get_running_loop().time()
"""


def test_failing(drive: Driver, world: World) -> None:
    """The world raises the class of the student's file, with an argument only it knows, when the time has passed."""
    send = world.replies("send", ["file"], {("a",): Reply(2.5, Failure("Busy", "secret"))})
    run = drive.run(FAILING, send, world=world)

    assert run.outcomes[1].value == ("Busy", ("secret",), 2.5)
    assert spans(run) == [("send", "a", 0, 2.5, "failed")]


def test_failing_on_a_thread(drive: Driver, world: World) -> None:
    """A blocking world function raises in the thread that called it; Python's own classes are found as well."""
    source = """
    import asyncio
    async def main(lookup):
        return await asyncio.gather(asyncio.to_thread(lookup, 1), asyncio.to_thread(lookup, 2), return_exceptions=True)
    """
    lookup = world.replies("lookup", ["n"], {(1,): Reply(1, Failure("KeyError", "k")), (2,): Reply(2, "two")}, "work")
    run = drive.run(source, lookup, world=world)

    error, value = run.outcomes[1].value
    assert (error.type_name, value) == ("KeyError", "two")
    assert [direct_line(run, call.place) for call in run.calls] == [3, 3]


GONE = {
    "gone": FAILING.replace("class Busy(Exception):", "class Lazy(Exception):"),
    "no class": FAILING.replace("class Busy(Exception):\n    pass", "Busy = 5"),
    "no error": FAILING.replace("class Busy(Exception):", "class Busy:"),
    "other arguments": FAILING.replace("    pass", "    def __init__(self):\n        pass"),
}


@pytest.mark.parametrize("source", GONE.values(), ids=GONE.keys())
def test_a_class_that_is_not_as_it_was(drive: Driver, world: World, source: str) -> None:
    """What the world cannot raise is told in one sentence, which names the class."""
    send = world.replies("send", ["file"], {("a",): Reply(1, Failure("Busy", "secret"))})
    fault = drive.fault(source, send, world=world)

    assert (fault.code, fault.last) == ("E10", True)
    assert fault.message == "The class `Busy` has to stay in demo.py as it was: the world raises it."


def test_the_very_error(drive: Driver, world: World) -> None:
    """An error that comes out is known as the one that the world raised, or as another that only looks like it."""
    source = """
    class Busy(Exception):
        pass
    async def same(send):
        await send("a")
    async def other(send):
        try:
            await send("a")
        except Busy as error:
            raise Busy(*error.args)
    async def kept(send):
        try:
            await send("a")
        except Busy as error:
            return [error, Busy(*error.args)]
    """

    def run(name: str) -> Run:
        replies = {("a",): Reply(1, Failure("Busy", "secret"))}
        return drive.run(source, world.replies("send", ["file"], replies), name=name, world=world)

    problems = [run(name).outcomes[1].problem for name in ("same", "other")]
    assert [(each.type, each.text) for each in problems if each] == [("Busy", "secret")] * 2
    assert [bool(each.ask) for each in problems if each] == [True, False]
    assert [bool(each.ask) for each in run("kept").outcomes[1].value] == [True, False]


def test_replies_in_turn(drive: Driver, world: World) -> None:
    """A table may have a reply for each time it is asked."""
    source = """
    class Busy(Exception):
        pass
    async def main(send):
        told = []
        for _ in range(4):
            try:
                told.append(await send(file="a"))
            except Busy:
                told.append("busy")
        return told
    """
    busy = Reply(1, Failure("Busy"))
    run = drive.run(source, world.replies("send", ["file"], {("a",): [busy, busy, Reply(2, "sent")]}), world=world)

    assert run.outcomes[1].value == ["busy", "busy", "sent", "sent"]
    assert run.elapsed == 6


WRONG_CALLS = {
    "await send()": ("E05", "`send(file)` is what can be called here; it was given 0."),
    "await send('a', 'b')": ("E05", "`send(file)` is what can be called here; it was given 2."),
    "await send(name='a')": ("E05", "`send(file)` is what can be called here; it was given `name`."),
    "await send('b')": ("E05", "`send('b')` was asked for, and there is no such thing."),
    "await send(['a'])": ("E05", "`send(['a'])` was asked for, and there is no such thing."),
    "await send(True)": ("E05", "`send(True)` was asked for, and there is no such thing."),
    "await send(asyncio.sleep(1))": ("M02", "`send` got a coroutine as its `file`, not a value."),
    "await send(asyncio.create_task(asyncio.sleep(1)))": ("M12", "`send` got a task as its `file`, not a value."),
    "await send(asyncio.gather())": ("M12", "`send` got a future as its `file`, not a value."),
    "await send(asyncio.gather(send('a')))": ("M04", "`send` got the promise of gather as its `file`, not a value."),
}


@pytest.mark.parametrize(("body", "told"), WRONG_CALLS.items(), ids=WRONG_CALLS.keys())
def test_wrong_calls(drive: Driver, world: World, body: str, told: tuple[str, str]) -> None:
    """A request that no world could answer ends the run, with its line."""
    send = world.replies("send", ["file"], {("a",): Reply(1, "sent"), (1,): Reply(1, "sent")})
    fault = drive.fault(f"import asyncio\nasync def main(send):\n    {body}", send, world=world)

    assert (fault.code, fault.message, fault.line) == (*told, 3)


HANGING = """
import asyncio
async def main(fetch):
    loop, seen = asyncio.get_running_loop(), []
    async def one(name):
        try:
            await fetch(name)
        finally:
            seen.append((name, loop.time()))
    tasks = [asyncio.create_task(one(name)) for name in "ab"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(0.25)
    tasks[0].cancel()
    tasks[1].cancel()
    await asyncio.wait(tasks)
    return seen, [task.cancelled() for task in tasks]
"""


@pytest.mark.parametrize("hang", [0.0, 0.5])
def test_hanging_up(drive: Driver, world: World, hang: float) -> None:
    """A cancelled request is cut at once and over when it has hung up; a second cancel does not shorten that."""
    fetch = world.replies("fetch", ["name"], {("a",): Reply(5), ("b",): Reply(9)}, hang=hang)
    run = drive.run(HANGING, fetch, world=world)

    assert [(call.cut, call.end, call.how) for call in run.calls] == [
        (1.0, 1.0 + hang, "cancelled"),
        (1.25, 1.25 + hang, "cancelled"),
    ]
    assert run.outcomes[1].value == ([("a", 1.0 + hang), ("b", 1.25 + hang)], [True, True])


def test_in_flight_until_it_has_hung_up(drive: Driver, world: World) -> None:
    """Who leaves without waiting for a cancelled request leaves it in flight."""
    source = """
    import asyncio
    async def main(fetch):
        task = asyncio.create_task(fetch("a"))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.sleep(0)
    """
    run = drive.run(source, world.replies("fetch", ["name"], {("a",): Reply(5)}, hang=0.5), world=world)

    assert [call.args for call in run.outcomes[1].in_flight] == [("a",)]
    assert [task.cancelling for task in run.outcomes[1].left] == [True]
    assert spans(run) == [("fetch", "a", 0, 1.5, "cancelled")]


def test_the_judge_calls_it_off(drive: Driver, world: World) -> None:
    """A call is cancelled at a moment of the judge's, and how it ended is told apart from an answer."""
    source = """
    import asyncio
    async def tidy(read, close):
        try:
            await read()
        finally:
            await close()
    async def deaf(read, close):
        try:
            await read()
        except asyncio.CancelledError:
            return "as if nothing had happened"
    """

    def run(name: str, cancel: float) -> Run:
        made = world.replies("read", [], {(): Reply(5, 1.5)}), world.replies("close", [], {(): Reply(1)})
        return drive.run(source, *made, name=name, world=world, cancel=cancel)

    tidy, deaf, late = run("tidy", 2), run("deaf", 2), run("tidy", 7)
    assert (tidy.outcomes[1].cancelled, tidy.elapsed, tidy.called_off) == (True, 3, 2)
    assert spans(tidy) == [("read", 0, 2, "cancelled"), ("close", 2, 3, "done")]
    assert (deaf.outcomes[1].cancelled, deaf.outcomes[1].kind, deaf.elapsed) == (False, "returned", 2)
    assert (late.outcomes[1].kind, late.elapsed, late.called_off) == ("returned", 6, None)


CACHE = """
class Cache:
    def __init__(self, fetch):
        self.fetch = fetch
        self.store = {}
    async def get(self, key):
        if key not in self.store:
            self.store[key] = await self.fetch(key)
        return self.store[key]
"""


def test_an_object_under_test(drive: Driver, world: World) -> None:
    """An object of the student's class is held, and its methods are called at moments of the judge's."""
    fetch = world.replies("fetch", ["key"], {("a",): Reply(2, "A")})

    async def act(visit: Visit) -> None:
        cache = await visit.make("Cache", fetch)
        first = visit.call("get", "a", on=cache)
        await asyncio.sleep(1)
        second, none = visit.call("get", "a", on=cache), visit.call("put", "a", on=cache)
        for call in (first, second, none):
            await visit.outcome(call)
        await visit.outcome(visit.call("get", "a", on=cache))

    run = visited(drive, CACHE, world, act)

    assert [(each.kind, each.at, each.value) for each in run.outcomes.values() if each.kind != "kept"] == [
        ("missing", 1, None),
        ("returned", 2, "A"),
        ("returned", 3, "A"),
        ("returned", 3, "A"),
    ]
    assert spans(run) == [("fetch", "a", 0, 2, "done"), ("fetch", "a", 1, 3, "done")]


def test_an_async_generator_of_the_students(drive: Driver, world: World) -> None:
    """An async generator is walked step by step, its end is an error by name, and it can be closed early."""
    source = """
    async def lines(page):
        try:
            for number in range(2):
                yield await page(number)
        finally:
            print("closed")
    def plain(page):
        return [1]
    """
    page = world.replies("page", ["number"], {(0,): Reply(1, "zero"), (1,): Reply(2, "one")})

    async def walk(visit: Visit) -> None:
        feed = await visit.make("lines", page)
        for _ in range(3):
            await visit.outcome(visit.call("__anext__", on=feed))

    async def leave(visit: Visit) -> None:
        feed = await visit.make("lines", page)
        await visit.outcome(visit.call("__anext__", on=feed))
        await visit.outcome(visit.call("aclose", on=feed))
        nothing = await visit.make("plain", page)
        await visit.outcome(visit.call("__anext__", on=nothing))

    walked, left = visited(drive, source, world, walk), visited(drive, source, world, leave)
    *steps, end = list(walked.outcomes.values())[1:]
    assert [(each.at, each.value) for each in steps] == [(1, "zero"), (3, "one")]
    assert end.problem is not None
    assert (end.kind, end.problem.type) == ("raised", "StopAsyncIteration")
    assert [each.kind for each in left.outcomes.values()] == ["kept", "returned", "returned", "kept", "missing"]
    assert left.output == "closed\n"


def test_what_cannot_be_made(drive: Driver, world: World) -> None:
    """A class that raises, or is not there, is no object; a call on what is not there is no call."""

    async def act(visit: Visit) -> None:
        await visit.make("Cache")
        nothing = await visit.make("Cash")
        await visit.outcome(visit.call("get", on=nothing))

    run = visited(drive, CACHE, world, act)

    assert [each.kind for each in run.outcomes.values()] == ["raised", "missing", "missing"]


def test_one_core(drive: Driver, world: World) -> None:
    """Who computes on several threads waits for the core, so that threads win no time."""
    source = """
    import asyncio
    async def main(crunch):
        await asyncio.gather(*(asyncio.to_thread(crunch, n) for n in (2, 1, 3)))
    """
    replies = {(seconds,): Reply(seconds, -seconds) for seconds in (1, 2, 3)}
    crunch = world.replies("crunch", ["seconds"], replies, "work", core=Core())

    run = drive.run(source, crunch, world=world)

    assert [(call.begin, call.end, call.value) for call in run.calls] == [(0, 2, -2), (0, 3, -1), (0, 6, -3)]


PROBED = {
    "await asyncio.sleep(3.5)": [1, 2, 3],
    "time.sleep(2.5); await asyncio.sleep(2)": [2.5, 3.5, 4.5],
    "await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})": [],
}


@pytest.mark.parametrize(("body", "ticks"), PROBED.items(), ids=PROBED.keys())
def test_the_probe(drive: Driver, body: str, ticks: list[float]) -> None:
    """The probe has its turns while the loop is free, and is no task of the student's."""
    run = drive.run(f"import asyncio, time\nasync def main():\n    {body}", probe=1.0)

    assert [tick for tick in run.ticks if tick <= run.elapsed] == ticks


def test_the_probe_keeps_nobody_alive(drive: Driver) -> None:
    """Where everybody waits for ever, the probe's timers do not hide it."""
    fault = drive.fault("import asyncio\nasync def main():\n    await asyncio.Event().wait()", probe=1.0)

    assert (fault.code, fault.line) == ("E06", 3)


@pytest.mark.parametrize("fraction", [0.0, 0.7])
def test_what_clocks_show_at_the_call(drive: Driver, fraction: float) -> None:
    """A run can begin at a chosen fraction of a second, the same on every clock."""
    source = """
    import asyncio, time
    async def main():
        return [round(clock() % 1, 6) for clock in (asyncio.get_running_loop().time, time.time, time.monotonic)]
    """
    run = drive.run(source, clock=fraction)

    assert (run.outcomes[1].value, run.outcomes[1].at) == ([fraction] * 3, 0.0)


def test_a_mistake_of_the_check_is_nobody_elses(drive: Driver, world: World) -> None:
    """When the world itself breaks, the run is not judged: no one is told that the student waits for ever."""

    async def broken(request: Request) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        drive.run("async def main(ask):\n    await ask()", world.function("ask", broken), world=world)


def test_functions_the_world_does_not_have(drive: Driver, world: World) -> None:
    """A request that no stub of ours makes is interference."""
    stub = world.quick("show")
    world.functions.clear()

    with pytest.raises(Fault) as caught:
        drive.run("async def main(show):\n    show()", stub, world=world)
    assert caught.value.code == "E09"
