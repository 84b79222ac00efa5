"""Errors that nobody awaits, and async generators that nobody finishes."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from typing import Any

import pytest

from grader.clock import VirtualLoop
from virtual import now, run, waits

Contexts = list[dict[str, Any]]


@pytest.fixture
def contexts() -> Contexts:
    """What the exception handler was given."""
    return []


@pytest.fixture
def loop(contexts: Contexts) -> VirtualLoop:
    """A loop whose exception handler takes notes."""
    made = VirtualLoop()
    made.set_exception_handler(lambda loop, context: contexts.append(context))
    return made


def fail() -> None:
    """A callback with a mistake."""
    raise KeyError("callback")


def test_a_failing_callback(loop: VirtualLoop, contexts: Contexts) -> None:
    """An error in a callback goes to the handler, and the loop goes on."""
    loop.call_soon(fail)
    loop.call_later(1, fail)

    assert loop.run_until_complete(waits(2)) == 2.0
    assert [str(context["exception"]) for context in contexts] == ["'callback'", "'callback'"]
    assert "Exception in callback" in contexts[0]["message"]


def test_an_error_nobody_reads(loop: VirtualLoop, contexts: Contexts) -> None:
    """A failed task that nobody awaits is reported when it is thrown away."""

    async def main() -> None:
        asyncio.create_task(asyncio.to_thread(fail)).set_name("forgotten")
        future = asyncio.get_running_loop().create_future()
        future.set_exception(KeyError("future"))
        del future
        await asyncio.sleep(1)
        gc.collect()

    loop.run_until_complete(main())

    assert sorted(str(context["exception"]) for context in contexts) == ["'callback'", "'future'"]


def test_the_default_handler_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a handler the error is written to standard error."""
    loop = VirtualLoop()
    loop.call_soon(fail)
    loop.run_until_complete(waits(1))

    assert "KeyError('callback')" in capsys.readouterr().err


def test_a_failing_handler(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake in the handler itself does not end the loop."""
    loop = VirtualLoop()
    loop.set_exception_handler(lambda loop, context: fail())
    loop.call_soon(fail)

    assert loop.run_until_complete(waits(1)) == 1.0
    assert "Unhandled error in exception handler" in capsys.readouterr().err


def test_a_handler_must_be_callable(loop: VirtualLoop) -> None:
    """None takes the handler away; anything else must be something to call."""
    loop.set_exception_handler(None)

    assert loop.get_exception_handler() is None
    with pytest.raises(TypeError, match="callable object or None"):
        loop.set_exception_handler("handler")  # type: ignore[arg-type]


def test_the_error_on_its_way_up_is_not_reported_again(loop: VirtualLoop, contexts: Contexts) -> None:
    """What leaves run_until_complete is nobody's forgotten error."""

    async def leave() -> None:
        raise SystemExit("bye")

    with pytest.raises(SystemExit):
        loop.run_until_complete(leave())
    gc.collect()

    assert contexts == []


def test_debug_changes_nothing() -> None:
    """Debug mode can be asked for, and the times are the same."""
    with asyncio.Runner(debug=True, loop_factory=VirtualLoop) as runner:
        assert runner.run(waits(0.1, 0.2)) == 0.3
        assert runner.get_loop().get_debug()


async def pots(log: list[str], name: str = "pot") -> AsyncIterator[int]:
    """An async generator that has something to tidy up."""
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(1)
    finally:
        await asyncio.sleep(1)
        log.append(f"{name} closed at {now()}")


def test_a_generator_left_early() -> None:
    """An async generator that is dropped is closed by the loop, in the next turn and with time to wait."""
    log: list[str] = []

    async def main() -> list[int]:
        async for n in pots(log):
            if n == 2:
                break
        gc.collect()
        before = len(asyncio.all_tasks())
        await asyncio.sleep(5)
        return [before, len(asyncio.all_tasks())]

    assert run(main()) == [1, 1]
    assert log == ["pot closed at 3.0"]


def test_generators_are_closed_at_the_end() -> None:
    """What is still open when the loop shuts down is closed then, in the order of its beginning."""
    log: list[str] = []
    kept: list[AsyncIterator[int]] = []

    async def main() -> None:
        kept.extend(pots(log, name) for name in ("first", "second", "third"))
        for pot in kept:
            await anext(pot)

    run(main())

    assert log == [f"{name} closed at 1.0" for name in ("first", "second", "third")]


def test_a_generator_that_fails_to_close(loop: VirtualLoop, contexts: Contexts) -> None:
    """An error on closing goes to the handler."""

    async def broken() -> AsyncIterator[int]:
        try:
            yield 1
        finally:
            raise KeyError("closing")

    async def main(generator: AsyncIterator[int]) -> None:
        await anext(generator)

    generator = broken()
    loop.run_until_complete(main(generator))
    loop.run_until_complete(loop.shutdown_asyncgens())

    assert [str(context["exception"]) for context in contexts] == ["'closing'"]
    assert contexts[0]["asyncgen"] is generator


def test_a_generator_dropped_after_the_end() -> None:
    """When the loop is closed, a dropped generator is nobody's business."""
    loop = VirtualLoop()
    log: list[str] = []

    async def main() -> AsyncIterator[int]:
        pot = pots(log)
        await anext(pot)
        return pot

    pot = loop.run_until_complete(main())
    loop.close()
    del pot
    gc.collect()

    assert log == []
