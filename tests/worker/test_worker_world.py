"""World functions as the student calls them: stubs that ask the judge."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from driving import Driver, said
from grader.judge.world import Request, World
from grader.protocol.values import Stub, Thing
from grader.records import WorldCall
from grader.run import Run


@pytest.fixture
def world() -> World:
    """A world without functions."""
    return World()


def spans(run: Run) -> list[tuple[str, float, float | None, float | None, str]]:
    """Name, beginning, end of the hands-on part, end and manner of each request."""
    return [(call.name, call.begin, call.worked, call.end, call.how) for call in run.calls]


def shop(world: World, name: str = "shop", minutes: float = 2) -> Stub:
    """A world function that gives back what it was asked for, after some minutes."""

    async def reply(request: Request) -> Any:
        await asyncio.sleep(minutes)
        return [request.call.args, request.call.kwargs]

    return world.function(name, reply)


def test_arguments_and_results(drive: Driver, world: World) -> None:
    """Values travel both ways, with their types."""
    source = """
    async def main(shop):
        return await shop(1, "two", [3.0, None], key={"four": (True,)})
    """
    run = drive.run(source, shop(world), world=world)

    assert run.outcomes[1].value == [(1, "two", [3.0, None]), {"key": {"four": (True,)}}]
    assert spans(run) == [("shop", 0.0, None, 2.0, "done")]


def test_objects_as_arguments(drive: Driver, world: World) -> None:
    """What is not plain data reaches the judge by the name of its type."""
    source = """
    import asyncio
    class Dish:
        pass
    async def main(shop):
        coroutine = asyncio.sleep(0)
        await shop(Dish(), coroutine, main)
        coroutine.close()
    """
    (call,) = drive.run(source, shop(world), world=world).calls

    assert [type(each) for each in call.args] == [Thing] * 3
    assert [each.type_name for each in call.args] == ["Dish", "coroutine", "function"]


def test_a_dish_is_one_request_with_two_parts(drive: Driver, world: World) -> None:
    """The hands-on part of a dish holds the loop, its waiting part does not."""
    source = """
    import asyncio
    async def main(eggs, toast):
        asyncio.get_running_loop().call_later(0.5, print, "late")
        await asyncio.gather(eggs(), toast())
        print("done")
    """
    run = drive.run(source, world.dish("eggs", 1, 3), world.dish("toast", 2, 1), world=world)

    assert spans(run) == [("eggs", 0.0, 1.0, 4.0, "done"), ("toast", 1.0, 3.0, 4.0, "done")]
    assert said(run) == [(3.0, "late"), (4.0, "done")]
    assert run.blocked == []


@pytest.mark.parametrize("parts", [(0, 0), (1, 0), (0, 2), (0.1, 0.2)])
def test_parts_without_length(drive: Driver, world: World, parts: tuple[float, float]) -> None:
    """Either part of a dish may take no time at all."""
    run = drive.run("async def main(eggs):\n    await eggs()\n    return 1", world.dish("eggs", *parts), world=world)

    assert run.outcomes[1].value == 1
    assert run.elapsed == sum(parts) or run.elapsed == 0.3


def test_two_dishes_without_waiting(drive: Driver, world: World) -> None:
    """Dishes that only need hands are done one after the other."""
    source = "import asyncio\nasync def main(eggs, toast):\n    await asyncio.gather(eggs(), toast(), eggs())"
    run = drive.run(source, world.dish("eggs", 1, 0), world.dish("toast", 2, 0), world=world)

    assert [(call.name, call.begin, call.end) for call in run.calls] == [
        ("eggs", 0, 1),
        ("toast", 1, 3),
        ("eggs", 3, 4),
    ]


def test_work_holds_the_thread(drive: Driver, world: World) -> None:
    """A plain world function holds its caller and gives back a value, on the loop's thread and on others."""

    async def crunch(request: Request) -> int:
        await asyncio.sleep(request.minutes(0, "minutes"))
        return 42

    source = """
    import asyncio
    async def main(crunch):
        asyncio.get_running_loop().call_later(1, print, "late")
        first = crunch(2)
        both = await asyncio.gather(asyncio.to_thread(crunch, 3), asyncio.to_thread(crunch, minutes=1))
        return first, both
    """
    run = drive.run(source, world.function("crunch", crunch, "work"), world=world)

    assert run.outcomes[1].value == (42, [42, 42])
    assert [(call.begin, call.end, call.thread) for call in run.calls] == [(0, 2, False), (2, 5, True), (2, 3, True)]
    assert said(run) == [(2.0, "late")]


def test_replaced_names(drive: Driver, world: World) -> None:
    """World functions can be put in place of the file's own names, wherever these are looked up."""
    source = """
    async def eggs():
        return "own"
    async def main():
        return await eggs(), eggs.__name__, eggs.__module__
    """
    run = drive.run(source, put={"eggs": shop(world, "eggs")}, world=world)

    assert run.outcomes[1].value == ([(), {}], "eggs", "world")


def test_a_module_that_looks_up_its_own_names(drive: Driver) -> None:
    """A name that a module's own `__getattr__` brings is there; one that it refuses is missing."""
    source = """
    def __getattr__(name):
        if name == "main":
            return lambda: "here"
        raise AttributeError(name)
    """

    assert drive.value(source) == "here"
    assert drive.run(source, name="other").outcomes[1].kind == "missing"


def test_stubs_inside_arguments(drive: Driver, world: World) -> None:
    """A menu of world functions arrives as a menu of functions."""
    source = """
    import asyncio, inspect
    async def main(menu, by_name):
        await asyncio.gather(*(dish() for dish in menu))
        await by_name["eggs"]()
        return [inspect.iscoroutinefunction(dish) for dish in menu], type(menu).__name__
    """
    eggs, toast = shop(world, "eggs", 2), world.dish("toast", 0, 3)
    run = drive.run(source, [eggs, toast], {"eggs": eggs}, world=world)

    assert run.outcomes[1].value == ([True, True], "list")
    assert run.elapsed == 5.0


def test_asked_when_it_runs(drive: Driver, world: World) -> None:
    """A request begins when the coroutine first runs, not when it is made."""
    source = """
    import asyncio
    async def main(shop):
        order = shop()
        await asyncio.sleep(3)
        task = asyncio.create_task(order)
        await asyncio.sleep(1)
        await task
        forgotten = shop()
    """
    run = drive.run(source, shop(world), world=world)

    assert spans(run) == [("shop", 3.0, None, 5.0, "done")]
    assert [(note.kind, note.text, note.line) for note in run.notes] == [("never_awaited", "shop", 8)]


CANCELS = {
    "cancel": (
        "task = asyncio.create_task(shop()); await asyncio.sleep(1); task.cancel(); await asyncio.wait([task])",
        1.0,
    ),
    "timeout": ("async with asyncio.timeout(1.5): await shop()", 1.5),
    "wait_for": ("await asyncio.wait_for(shop(), 0.5)", 0.5),
    "a tie": ("async with asyncio.timeout(2): await shop()", 2.0),
    "a failing neighbour": ("async with asyncio.TaskGroup() as g: g.create_task(shop()); g.create_task(fail())", 1.0),
}


@pytest.mark.parametrize(("body", "end"), CANCELS.values(), ids=CANCELS.keys())
def test_cancelled(drive: Driver, world: World, body: str, end: float) -> None:
    """A request that the student's side gives up is cancelled at that moment, and its answer goes nowhere."""
    source = f"""
    import asyncio
    async def fail():
        await asyncio.sleep(1)
        raise ValueError
    async def main(shop):
        try:
            {body}
        except (TimeoutError, ExceptionGroup):
            pass
        await asyncio.sleep(5)
        return "done"
    """
    run = drive.run(source, shop(world), world=world)
    (call,) = run.calls

    assert run.outcomes[1].value == "done"
    assert (call.end, call.how) in {(end, "cancelled"), (2.0, "done")}
    assert call.how == "cancelled" or end == 2.0


def test_a_cancel_in_the_hands_on_part(drive: Driver, world: World) -> None:
    """Hands-on work cannot be cut off: a cancel from a thread arrives when the hands are free."""
    source = """
    import asyncio, time
    def cancel(loop, task):
        time.sleep(1)
        loop.call_soon_threadsafe(task.cancel)
    async def main(eggs):
        task = asyncio.create_task(eggs())
        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, cancel, loop, task)
        await asyncio.wait([task])
        return task.cancelled(), loop.time()
    """
    run = drive.run(source, world.dish("eggs", 3, 9), world=world)

    assert spans(run) == [("eggs", 0.0, 3.0, 3.0, "cancelled")]
    assert run.elapsed == 3.0


def test_answers_keep_their_place_in_line(drive: Driver, world: World) -> None:
    """An answer and a sleep of the same length end in the order in which they began, as if the world lived inside."""
    source = """
    import asyncio
    order = []
    async def ask(shop, name):
        await shop()
        order.append(name)
    async def sleep(name):
        await asyncio.sleep(2)
        order.append(name)
    async def main(shop):
        await asyncio.gather(sleep("1"), ask(shop, "2"), sleep("3"), ask(shop, "4"), sleep("5"))
        return "".join(order)
    """

    assert drive.value(source, shop(world), world=world) == "12345"


def test_answers_that_came_while_the_loop_stood(drive: Driver, world: World) -> None:
    """Answers due while the loop was blocked are noticed afterwards, in the order of their moments."""
    source = """
    import asyncio, time
    order = []
    async def ask(shop, name):
        await shop()
        order.append(name)
    async def sleep(minutes):
        await asyncio.sleep(minutes)
        order.append(minutes)
    async def main(slow, fast):
        jobs = asyncio.gather(ask(slow, "slow"), sleep(2), ask(fast, "fast"), sleep(4))
        await asyncio.sleep(0)
        time.sleep(9)
        await jobs
        return order
    """
    slow, fast = shop(world, "slow", 3), shop(world, "fast", 1)
    run = drive.run(source, slow, fast, world=world)

    assert run.outcomes[1].value == ["fast", 2, "slow", 4]
    assert run.elapsed == 9.0


def test_in_flight_at_the_return(drive: Driver, world: World) -> None:
    """Requests that nobody waited for are in flight when the function returns."""
    source = """
    import asyncio
    async def main(shop):
        task = asyncio.create_task(shop("first"))
        await asyncio.sleep(1)
        keep.append(task)
    keep = []
    """
    run = drive.run(source, shop(world), world=world)

    assert [call.args for call in run.outcomes[1].in_flight] == [("first",)]
    assert spans(run) == [("shop", 0.0, None, 2.0, "done")]


@pytest.mark.parametrize("size", [1, 100, 3000])
def test_many_requests(drive: Driver, world: World, size: int) -> None:
    """Thousands of requests at one instant are answered, in order."""
    source = f"""
    import asyncio
    async def main(shop):
        answers = await asyncio.gather(*(shop(n) for n in range({size})))
        return [args[0] for args, _ in answers] == list(range({size}))
    """
    run = drive.run(source, shop(world), world=world)

    assert run.outcomes[1].value is True
    assert (run.elapsed, len(run.calls)) == (2.0, size)


FORGED = """
import asyncio
async def main(ask):
    world = next(cell.cell_contents for cell in ask.__closure__ if hasattr(cell.cell_contents, "_asks"))
    names, place, tell = type(world)._ask.__globals__, world._trace.place(), world._exchange.tell
    %s
    return await ask()
"""
FORGERIES = {
    "a function nobody handed out": ("tell(names['Ask'](5, 'till', (), {}, place))", "E09", None),
    "a number that comes again": ("tell(names['Ask'](1, 'shop', (), {}, place))", "E09", None),
    "more than a frame can tell": ("for n in range(60_000): tell(names['Drop'](n))", "E09", None),
}


@pytest.mark.parametrize(("forgery", "code", "line"), FORGERIES.values(), ids=FORGERIES.keys())
def test_forged_requests(drive: Driver, world: World, forgery: str, code: str, line: int | None) -> None:
    """Requests that no stub makes end the run, and so do more events at one moment than honest code ever has."""
    fault = drive.fault(FORGED % forgery, shop(world), world=world)

    assert (fault.code, fault.line) == (code, line)


def test_at_once(drive: Driver, world: World) -> None:
    """A world function that answers in no time takes none, as often as it is asked."""
    source = """
    async def main(shop):
        for n in range(50):
            await shop(n)
        return "done"
    """
    run = drive.run(source, shop(world, minutes=0), world=world)

    assert (run.outcomes[1].value, run.elapsed, len(run.calls)) == ("done", 0.0, 50)


def test_together(drive: Driver, world: World) -> None:
    """A stub can be stored, wrapped, compared and called again."""
    source = """
    import asyncio, functools
    async def main(shop):
        order = functools.partial(shop, 1)
        await asyncio.gather(order(), order())
        return shop == shop, callable(shop), {shop: 1}[shop], repr(shop).startswith("<function shop at")
    """

    assert drive.value(source, shop(world), world=world) == (True, True, 1, True)


def test_calls_are_numbered_alike_on_every_run(drive: Driver) -> None:
    """Two runs see the same requests, line by line."""
    source = """
    import asyncio
    async def main(a, b):
        await asyncio.gather(*{asyncio.create_task(each()) for each in (a, b, a, b, a)})
    """

    def seen() -> list[WorldCall]:
        world = World()
        return drive.run(source, shop(world, "a", 1), shop(world, "b", 2), world=world).calls

    assert seen() == seen()
