"""Where things happen: lines, functions and tasks, as the worker tells them."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from driving import Driver, case_of
from grader.judge.world import World
from grader.protocol.parts import Place
from grader.run import Run

NESTED = """
    import asyncio, time

    async def wait(minutes):
        await asyncio.sleep(minutes)

    async def cook(name):
        await wait(
            2)
        time.sleep(1)

    async def main():
        await cook("eggs")
        task = asyncio.create_task(
            cook("toast"))
        await task
"""


def chain(place: Place) -> list[tuple[str, int]]:
    """Functions and lines, innermost first."""
    return [(spot.function, spot.line) for spot in place.spots]


def test_lines_of_waits(drive: Driver) -> None:
    """A wait is told with the whole chain of the student's lines that led to it, within its task."""
    run = drive.run(NESTED)
    waits = list(run.waits.values())

    assert [chain(wait.place) for wait in waits] == [
        [("wait", 4), ("cook", 7), ("main", 12)],
        [("wait", 4), ("cook", 7)],
    ]
    assert [(wait.begin, wait.end, wait.cut, wait.place.via) for wait in waits] == [
        (0.0, 2.0, False, "sleep"),
        (3.0, 5.0, False, "sleep"),
    ]
    assert waits[0].place.task != waits[1].place.task != 0


def test_lines_of_blocking_sleeps(drive: Driver) -> None:
    """A time.sleep is told in the same way."""
    run = drive.run(NESTED)

    assert [(sleep.begin, sleep.end, chain(sleep.place)) for sleep in run.sleeps] == [
        (2.0, 3.0, [("cook", 9), ("main", 12)]),
        (5.0, 6.0, [("cook", 9)]),
    ]


def test_lines_of_tasks(drive: Driver) -> None:
    """A task is told with its coroutine's name, the line that made it, and the function that was called to do so."""
    (made,) = drive.run(NESTED).tasks.values()

    assert (made.name, chain(made.place), made.place.via) == ("cook", [("main", 13)], "create_task")


def test_activations(drive: Driver) -> None:
    """Each run of each function has its beginning, its end, and the run that it was called from."""
    run = drive.run(NESTED)
    seen = [(each.function, each.line, each.begin, each.end, each.how) for each in run.activations.values()]

    assert seen == [
        ("main", 11, 0.0, 6.0, "returned"),
        ("cook", 6, 0.0, 3.0, "returned"),
        ("wait", 3, 0.0, 2.0, "returned"),
        ("cook", 6, 3.0, 6.0, "returned"),
        ("wait", 3, 3.0, 5.0, "returned"),
    ]
    inner = list(run.activations.values())[2].place.spots
    assert [run.activations[spot.activation].function for spot in inner[1:]] == ["cook", "main"]


MAKERS = {
    "create_task": ("await asyncio.create_task(cook())", "create_task"),
    "ensure_future": ("await asyncio.ensure_future(cook())", "ensure_future"),
    "gather": ("await asyncio.gather(cook())", "gather"),
    "wait_for": ("await asyncio.wait_for(cook(), 9)", None),
    "loop.create_task": ("await asyncio.get_running_loop().create_task(cook())", "create_task"),
    "as_completed": ("[await each for each in asyncio.as_completed([cook()])]", None),
    "TaskGroup": ("async with asyncio.TaskGroup() as g: g.create_task(cook())", "create_task"),
    "shield": ("await asyncio.shield(cook())", "shield"),
    "Task": ("await asyncio.Task(cook(), loop=asyncio.get_running_loop())", None),
    "run_coroutine_threadsafe": (
        "await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(cook(), asyncio.get_running_loop()))",
        None,
    ),
}


@pytest.mark.parametrize(("body", "via"), MAKERS.values(), ids=MAKERS.keys())
def test_every_way_of_making_a_task(drive: Driver, body: str, via: str | None) -> None:
    """Whatever the student's code calls to make a task, its line is told."""
    source = f"""
    import asyncio
    async def cook():
        await asyncio.sleep(1)
    async def main():
        {body}
    """
    made = [task for task in drive.run(source).tasks.values() if task.name == "cook"]

    if body.startswith("await asyncio.wait_for") and not made:
        return  # since Python 3.12 it makes no task
    if "run_coroutine_threadsafe" in body and not made:
        return  # the task is made in the loop's own turn
    assert [chain(task.place) for task in made] == [[("main", 5)]]
    assert via is None or made[0].place.via == via


TIMERS = {
    "sleep": ("await asyncio.sleep(2)", (0.0, 2.0, False), "sleep"),
    "a cut sleep": ("asyncio.create_task(asyncio.sleep(9)).cancel()\n        await asyncio.sleep(0)", None, "sleep"),
    "timeout": ("async with asyncio.timeout(5): await asyncio.sleep(2)", (0.0, 2.0, True), None),
    "call_later": ("asyncio.get_running_loop().call_later(3, print, 'x')", (0.0, 3.0, False), "call_later"),
    "call_later, cut": ("asyncio.get_running_loop().call_later(3, print).cancel()", (0.0, 0.0, True), "call_later"),
    "call_at": (
        "asyncio.get_running_loop().call_at(asyncio.get_running_loop().time() + 3, print)",
        (0.0, 3.0, False),
        None,
    ),
    "wait": ("await asyncio.wait([asyncio.get_running_loop().create_future()], timeout=4)", (0.0, 4.0, False), None),
}


@pytest.mark.parametrize(("body", "expected", "via"), TIMERS.values(), ids=TIMERS.keys())
def test_timers(drive: Driver, body: str, expected: tuple[float, float, bool] | None, via: str | None) -> None:
    """Timers that the student's code sets are told with their line, and when they are cut."""
    run = drive.run(f"import asyncio\nasync def main():\n    {body.replace('        ', '    ')}")
    waits = list(run.waits.values())

    if expected is None:
        assert waits == []
    else:
        assert (waits[0].begin, waits[0].end, waits[0].cut) == expected
        assert waits[0].place.spots[0].line == 3
        assert via is None or waits[0].place.via == via


def test_a_wait_that_is_cancelled(drive: Driver) -> None:
    """A sleep in a cancelled task is cut, and its function was cancelled."""
    source = """
    import asyncio
    async def cook():
        await asyncio.sleep(9)
    async def main():
        task = asyncio.create_task(cook())
        await asyncio.sleep(4)
        task.cancel()
        await asyncio.wait([task])
    """
    run = drive.run(source)

    assert [(wait.begin, wait.end, wait.cut) for wait in run.waits.values()] == [(0.0, 4.0, False), (0.0, 4.0, True)]
    assert [(each.function, each.end, each.how) for each in run.activations.values()][1] == ("cook", 4.0, "cancelled")


COMPREHENSIONS = {
    "list": "[\n            await cook(n)\n            for n in (1, 2)]",
    "set": "{\n            await cook(n)\n            for n in (1, 2)}",
    "dict": "{n:\n            await cook(n)\n            for n in (1, 2)}",
    "nested": "[[\n            await cook(n)\n            for n in (1, 2)]\n            for _ in 'a']",
}


@pytest.mark.parametrize("expression", COMPREHENSIONS.values(), ids=COMPREHENSIONS.keys())
def test_comprehensions(drive: Driver, expression: str) -> None:
    """A comprehension's lines are lines of the function it stands in, on every Python."""
    source = f"""
    import asyncio, time
    async def cook(n):
        await asyncio.sleep(n)
        time.sleep(n)
    async def main():
        return {expression}
    """
    run = drive.run(source)

    for wait in run.waits.values():
        assert chain(wait.place) == [("cook", 3), ("main", 7)]
    for sleep in run.sleeps:
        assert chain(sleep.place) == [("cook", 4), ("main", 7)]


def test_generator_expressions(drive: Driver) -> None:
    """A generator expression keeps a frame of its own on every Python."""
    source = """
    import asyncio
    async def cook(n):
        await asyncio.sleep(n)
    async def main():
        await asyncio.gather(*(
            asyncio.create_task(cook(n))
            for n in (1, 2)))
    """
    made = [task for task in drive.run(source).tasks.values() if task.name == "cook"]

    assert [chain(task.place)[0] for task in made] == [("<genexpr>", 6)] * 2
    assert [chain(task.place)[1][0] for task in made] == ["main"] * 2


def stuck(drive: Driver, source: str) -> list[int]:
    """The lines that a deadlock points to."""
    fault = drive.fault(source)
    assert fault.code == "E06", fault.message
    return sorted(line for line in (fault.line, *fault.also) if line is not None)


def test_who_waits_in_a_deadlock(drive: Driver) -> None:
    """A deadlock points to the lines at which tasks wait, through helpers, generators and awaitables."""
    source = """
    import asyncio
    class Never:
        def __await__(self):
            yield from asyncio.get_running_loop().create_future()
    async def helper():
        await asyncio.Event().wait()
    async def one():
        await helper()
    async def two():
        await Never()
    async def main():
        await asyncio.gather(one(), two())
    """

    assert {4, 6} <= set(stuck(drive, source)) <= {4, 6, 12}


@pytest.mark.parametrize("header", ["def main():", "async def main():"])
def test_the_loops_own_thread_waits(drive: Driver, header: str) -> None:
    """A lock that is taken twice on the loop's thread is pointed to, in a coroutine or not."""
    source = f"""
    import threading
    lock = threading.Lock()
    def take():
        lock.acquire()
    {header}
        take()
        take()
    """

    assert 4 in stuck(drive, source)


def test_a_lock_taken_twice_at_import(drive: Driver) -> None:
    """The same while the file is loaded."""
    assert stuck(drive, "import queue\nqueue.Queue().get()\nasync def main():\n    pass") == [2]


def test_what_was_left(drive: Driver) -> None:
    """Tasks that are not done at the return are told, with their line, and whether they were being cancelled."""
    source = """
    import asyncio
    async def cook(minutes):
        try:
            await asyncio.sleep(minutes)
        finally:
            await asyncio.sleep(1)
    async def main():
        tasks = [asyncio.create_task(cook(9)), asyncio.create_task(cook(9))]
        await asyncio.sleep(1)
        tasks[0].cancel()
    """
    left = drive.run(source).outcomes[1].left

    assert [(each.name, chain(each.place), each.cancelling) for each in left] == [
        ("cook", [("cook", 4)], True),
        ("cook", [("cook", 4)], False),
    ]


def test_an_async_generator_left_early_is_not_left_behind(drive: Driver) -> None:
    """Breaking out of `async for` leaves no task at the return: the loop closes the generator afterwards."""
    source = """
    import asyncio
    async def pots():
        try:
            for n in range(9):
                yield n
        finally:
            await asyncio.sleep(1)
            print("closed")
    async def main():
        async for pot in pots():
            return pot
    """
    run = drive.run(source)

    assert run.outcomes[1].left == ()
    assert [(print_.at, print_.text) for print_ in run.prints] == [(1.0, "closed\n")]


def test_an_async_generator_left_by_a_helper_is_not_left_behind(drive: Driver) -> None:
    """The same where a helper breaks out in the last turn but one: the loop is at it when the function returns."""
    source = """
    import asyncio
    async def pots():
        try:
            for n in range(9):
                yield n
        finally:
            await asyncio.sleep(1)
            print("closed")
    async def first():
        async for pot in pots():
            return pot
    async def main():
        return await asyncio.gather(first())
    """
    run = drive.run(source)

    assert run.outcomes[1].left == ()
    assert [(print_.at, print_.text) for print_ in run.prints] == [(1.0, "closed\n")]


def test_world_calls_have_their_lines(drive: Driver) -> None:
    """A request to the world is told with the line that awaits it, not the one that made the coroutine."""
    world = World()
    stub = world.supplier("baker", 2, "bread")
    source = """
    async def main(baker):
        order = baker("rye",
                      size=2)
        return await order
    """
    run = drive.run(source, stub, world=world)
    (call,) = run.calls

    assert (call.args, call.kwargs, call.begin, call.end) == (("rye",), {"size": 2}, 0.0, 2.0)
    assert chain(call.place) == [("main", 4)]
    assert run.outcomes[1].value == "bread"


def test_place_in_threads(drive: Driver) -> None:
    """In a thread the lines are those of the thread's own calls."""
    source = """
    import asyncio, time
    def block():
        time.sleep(1)
    async def main():
        await asyncio.to_thread(block)
    """
    run = drive.run(source)
    (sleep,) = run.sleeps

    assert (chain(sleep.place), sleep.place.task, sleep.thread) == ([("block", 3)], 0, True)
    assert [(note.kind, note.line) for note in run.notes] == [("pool", 5)]


def test_decorated_functions(drive: Driver) -> None:
    """A decorated function is known by the line of its `def`."""
    source = """
    import asyncio, functools
    def timed(function):
        @functools.wraps(function)
        async def inner(*args):
            return await function(*args)
        return inner
    @timed
    @timed
    async def main():
        await asyncio.sleep(1)
    """
    run = drive.run(source)
    sketch = case_of(source).sketch

    assert [(each.function, each.line) for each in run.activations.values()] == [
        ("inner", 4),
        ("inner", 4),
        ("main", 9),
    ]
    assert [chain(wait.place) for wait in run.waits.values()] == [[("main", 10), ("inner", 5), ("inner", 5)]]
    assert {(each.name, each.line) for each in sketch.functions} == {("timed", 2), ("inner", 4), ("main", 9)}


def many_calls(run: Run) -> int:
    """How many runs of functions were told of; each of them with its end."""
    assert all(each.end is not None for each in run.activations.values())
    return len(run.activations)


@pytest.mark.parametrize("depth", [0, 30])
def test_more_calls_than_can_be_told(drive: Driver, depth: int) -> None:
    """A program that calls functions a hundred thousand times is judged like any other; some calls are not told."""
    source = f"""
    def a_long_and_honest_name_for_it(n):
        return n if n < 2 else a_long_and_honest_name_for_it(n - 1) + a_long_and_honest_name_for_it(n - 2)
    def deep(n):
        return deep(n - 1) if n else a_long_and_honest_name_for_it(20)
    async def main():
        return deep({depth})
    """
    run = drive.run(source)

    assert run.outcomes[1].value == 6765
    assert 1000 < many_calls(run) < 30_000


def test_long_names(drive: Driver) -> None:
    """Names longer than any message allows are cut."""
    name = "n" * 700
    source = f"""
    import asyncio
    async def {name}():
        await asyncio.sleep(1)
        1 / 0
    async def main():
        await asyncio.create_task({name}())
    """
    run = drive.run(source)

    assert run.outcomes[1].problem is not None
    assert run.outcomes[1].problem.lines == (4, 6)
    assert {each.function for each in run.activations.values()} == {"main", "n" * 200}


def test_odd_keyword_names(drive: Driver) -> None:
    """Keywords that are no names are told cleaned."""
    world = World()
    stub = world.supplier("baker", 1, "bread")
    source = "async def main(baker):\n    return await baker(**{'\\ud800': 1, 'x' * 900: 2})"
    run = drive.run(source, stub, world=world)

    assert set(run.calls[0].kwargs) == {"\\ud800", "x" * 200}


def test_a_method_of_a_class(drive: Driver) -> None:
    """Methods are known by their own name."""
    source = """
    import asyncio
    class Cook:
        async def fry(self):
            await asyncio.sleep(1)
        async def __aenter__(self):
            await self.fry()
        async def __aexit__(self, *error):
            await self.fry()
    async def main():
        async with Cook():
            await asyncio.sleep(1)
    """
    run = drive.run(source)

    assert [chain(wait.place)[1:] for wait in run.waits.values()] == [
        [("__aenter__", 6), ("main", 10)],
        [],
        [("__aexit__", 8), ("main", 10)],
    ]


def lineno(value: Any) -> int | None:
    """A line of a fault, for messages."""
    return getattr(value, "line", None)


@pytest.mark.skipif(sys.platform == "win32", reason="the endless loop is looked at from a second thread there, too")
def test_line_of_a_comprehension_that_polls(drive: Driver) -> None:
    """A poll inside a comprehension points to its line."""
    source = """
    import asyncio
    async def forever():
        while True:
            yield 1
    async def main():
        return [
            await asyncio.sleep(0)
            async for _ in forever()]
    """

    assert lineno(drive.fault(source)) == 7
