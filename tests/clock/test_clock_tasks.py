"""Tasks of a virtual loop: factories, eager tasks, names."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine
from typing import Any

import pytest

from grader.clock import VirtualLoop
from virtual import now, run, waits

eager = pytest.mark.since(3, 12)  # eager tasks came with Python 3.12


class MyTask(asyncio.Task[Any]):
    """A task class of somebody's own."""


def my_factory(loop: asyncio.AbstractEventLoop, coro: Coroutine[Any, Any, Any], **options: Any) -> MyTask:
    """Makes those tasks."""
    return MyTask(coro, loop=loop, **options)


def test_a_task_factory() -> None:
    """The factory makes every task, `gather`'s and `wait_for`'s too, and names are set on what it makes."""

    async def main() -> list[object]:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(my_factory)
        named = asyncio.create_task(asyncio.sleep(1), name="eggs")
        seen = [type(named), named.get_name(), loop.get_task_factory()]
        await named
        loop.set_task_factory(None)
        plain = asyncio.ensure_future(asyncio.sleep(1))
        await plain
        return [*seen, type(plain), now()]

    assert run(main()) == [MyTask, "eggs", my_factory, asyncio.Task, 2.0]


@pytest.mark.parametrize("factory", [1, "factory"])
def test_no_task_factory(factory: object) -> None:
    """A factory must be something to call."""
    with pytest.raises(TypeError, match="must be a callable or None"):
        VirtualLoop().set_task_factory(factory)


@eager
def test_eager_tasks() -> None:
    """Eager tasks run up to their first wait while they are made, and the times are the same as ever."""
    order: list[str] = []

    async def cook(name: str, minutes: float) -> None:
        order.append(name)
        await asyncio.sleep(minutes)
        order.append(name.upper())

    async def main() -> float:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        tasks = [asyncio.create_task(cook(name, 3 - n)) for n, name in enumerate("abc")]
        order.append("made")
        await asyncio.gather(*tasks)
        return now()

    assert run(main()) == 3.0
    assert order == ["a", "b", "c", "made", "C", "B", "A"]


@eager
def test_an_eager_task_that_never_waits() -> None:
    """An eager task without a wait is done when it is made."""

    async def answer() -> int:
        return 42

    async def main() -> tuple[bool, int]:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(answer())
        return task.done(), await task

    assert run(main()) == (True, 42)


def test_names_and_all_tasks() -> None:
    """Names are kept, and all_tasks knows the tasks of this loop alone."""

    async def main() -> list[str]:
        tasks = [asyncio.create_task(waits(1), name=name) for name in ("eggs", "coffee")]
        names = sorted(task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()})
        await asyncio.gather(*tasks)
        return [*names, str(len(asyncio.all_tasks()))]

    assert run(main()) == ["coffee", "eggs", "1"]


def test_cancelling_a_task() -> None:
    """A cancelled sleep ends at once, and its timer with it."""

    async def main() -> tuple[float, int | None]:
        task = asyncio.create_task(asyncio.sleep(100))
        await asyncio.sleep(1)
        task.cancel("enough")
        with pytest.raises(asyncio.CancelledError, match="enough"):
            await task
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        return now(), loop.head()

    assert run(main()) == (1.0, None)


def test_futures_belong_to_the_loop() -> None:
    """create_future makes a future of this loop."""
    loop = VirtualLoop()

    assert loop.create_future().get_loop() is loop


def test_ten_thousand_tasks() -> None:
    """Ten thousand sleeps in a gather end together, in order, at one instant."""
    order: list[int] = []

    async def cook(n: int) -> None:
        await asyncio.sleep(5)
        order.append(n)

    async def main() -> float:
        await asyncio.gather(*map(cook, range(10_000)))
        return now()

    assert run(main()) == 5.0
    assert order == list(range(10_000))


def test_a_dropped_task_is_gone_at_once() -> None:
    """A task that failed and that nobody holds tells its error at once, and does not wait for the garbage collector."""
    heard: list[str] = []

    async def burn() -> None:
        await asyncio.sleep(1)
        raise ValueError("burnt")

    async def main() -> list[str]:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: heard.append(context["message"]))
        asyncio.create_task(burn())  # noqa: RUF006
        await asyncio.sleep(2)
        return list(heard)

    gc.disable()
    try:
        assert run(main()) == ["Task exception was never retrieved"]
    finally:
        gc.enable()
