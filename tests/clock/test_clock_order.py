"""The order in which things happen at one instant."""

from __future__ import annotations

import asyncio
import contextvars

from grader.clock import VirtualLoop
from virtual import now, run


def test_nine_equal_timers() -> None:
    """Timers of one instant fire in the order in which they were set."""
    order: list[int] = []

    async def main() -> None:
        for n in range(9):
            asyncio.get_running_loop().call_later(1, order.append, n)
        await asyncio.sleep(2)

    run(main())

    assert order == list(range(9))


def test_nine_equal_sleeps() -> None:
    """Tasks that sleep to the same moment wake in the order in which they fell asleep."""
    order: list[int] = []

    async def cook(n: int) -> None:
        await asyncio.sleep(n / 10)
        await asyncio.sleep(1 - n / 10)
        order.append(n)

    async def main() -> float:
        await asyncio.gather(*(cook(n) for n in range(9)))
        return now()

    assert run(main()) == 1.0
    assert order == list(range(9))


def test_a_reserved_place_goes_first() -> None:
    """A timer set late, with a number drawn early, fires among its elders."""
    order: list[str] = []
    loop = VirtualLoop()
    number = loop.reserve()
    loop.call_at(1, order.append, "set first")
    loop.place(1_000_000, number, order.append, "reserved first")
    loop.call_at(1, loop.stop)
    loop.run_forever()

    assert order == ["reserved first", "set first"]


def test_callbacks_are_first_in_first_out() -> None:
    """call_soon runs in order, and what it makes ready comes in the next turn."""
    order: list[str] = []
    loop = VirtualLoop()

    def first() -> None:
        order.append("first")
        loop.call_soon(order.append, "made by first")
        loop.call_soon(loop.stop)

    loop.call_soon(first)
    loop.call_soon(order.append, "second")
    loop.run_forever()

    assert order == ["first", "second", "made by first"]


def test_a_timer_due_now_comes_after_what_is_ready() -> None:
    """A timer without a delay fires in the next turn, behind the callbacks that wait already."""
    order: list[str] = []
    loop = VirtualLoop()
    loop.call_later(0, order.append, "timer")
    loop.call_soon(order.append, "soon")
    loop.call_later(0, loop.stop)
    loop.run_forever()

    assert order == ["soon", "timer"]


def test_cancelled_callbacks_never_run() -> None:
    """A handle can be cancelled before its turn, as often as one likes."""
    loop = VirtualLoop()
    ran: list[str] = []
    soon, later = loop.call_soon(ran.append, "soon"), loop.call_later(1, ran.append, "later")
    for handle in (soon, later, soon, later):
        handle.cancel()
    loop.call_later(2, loop.stop)
    loop.run_forever()

    assert ran == []
    assert soon.cancelled()
    assert later.cancelled()
    assert loop.time() == 2.0


def test_a_callback_cancels_its_neighbour() -> None:
    """Cancelling works up to the last moment, within one turn."""
    loop = VirtualLoop()
    ran: list[str] = []
    handles: list[asyncio.Handle] = []
    loop.call_soon(lambda: handles[0].cancel())
    handles.append(loop.call_soon(ran.append, "neighbour"))
    loop.call_soon(loop.stop)
    loop.run_forever()

    assert ran == []


def test_callbacks_have_a_context() -> None:
    """A callback sees the variables of the moment it was set, or of the context it was given."""
    var: contextvars.ContextVar[str] = contextvars.ContextVar("var", default="none")
    seen: list[str] = []
    loop = VirtualLoop()
    other = contextvars.copy_context()
    other.run(var.set, "other")
    var.set("mine")
    loop.call_soon(lambda: seen.append(var.get()))
    loop.call_soon(lambda: seen.append(var.get()), context=other)
    timer = loop.call_later(1, lambda: seen.append(var.get()), context=other)
    var.set("changed")
    loop.call_later(1, loop.stop)
    loop.run_forever()

    assert seen == ["mine", "other", "other"]
    assert timer.get_context() is other


def test_tasks_have_a_context() -> None:
    """A task keeps to a copy of its maker's variables, or to the context it was given."""
    var: contextvars.ContextVar[str] = contextvars.ContextVar("var", default="none")

    async def read_and_write() -> str:
        before = var.get()
        var.set("changed inside")
        await asyncio.sleep(1)
        return before + ", " + var.get()

    async def main() -> list[str]:
        var.set("mine")
        given = contextvars.Context()
        loop = asyncio.get_running_loop()
        tasks = [loop.create_task(read_and_write()), loop.create_task(read_and_write(), context=given)]
        return [*await asyncio.gather(*tasks), var.get(), given.run(var.get)]

    assert run(main()) == ["mine, changed inside", "none, changed inside", "mine", "changed inside"]
