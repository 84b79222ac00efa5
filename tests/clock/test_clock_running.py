"""Starting, stopping, closing and reopening a loop."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings

import pytest

from grader.clock import VirtualLoop
from virtual import now, waits


def test_stop_before_running() -> None:
    """A loop that was told to stop beforehand runs what is ready, once, and no timer of later."""
    loop = VirtualLoop()
    ran: list[str] = []
    loop.call_soon(ran.append, "ready")
    loop.call_later(0, ran.append, "due now")
    loop.call_later(1, ran.append, "later")
    loop.stop()
    loop.run_forever()

    assert ran == ["ready", "due now"]
    assert loop.time() == 0.0


def test_stop_ends_after_the_turn() -> None:
    """Whatever was ready beside the call of `stop` still runs; what comes after stays for the next run."""
    loop = VirtualLoop()
    ran: list[str] = []
    loop.call_soon(loop.stop)
    loop.call_soon(lambda: loop.call_soon(ran.append, "next run"))
    loop.call_soon(ran.append, "same turn")
    loop.run_forever()

    assert ran == ["same turn"]
    loop.call_soon(loop.stop)
    loop.run_forever()
    assert ran == ["same turn", "next run"]


def test_run_until_complete_returns_the_result() -> None:
    """It takes a coroutine, a task or a future, and gives back the result."""
    loop = VirtualLoop()
    future = loop.create_future()
    loop.call_later(3, future.set_result, "future")

    assert loop.run_until_complete(asyncio.sleep(1, "coroutine")) == "coroutine"
    assert loop.run_until_complete(loop.create_task(asyncio.sleep(1, "task"))) == "task"
    assert loop.run_until_complete(future) == "future"
    assert loop.run_until_complete(future) == "future"
    assert loop.time() == 3.0


def test_run_until_complete_raises_the_error() -> None:
    """An exception of the coroutine's comes out, a cancellation too, and the loop can go on."""
    loop = VirtualLoop()

    async def fail() -> None:
        await asyncio.sleep(1)
        raise KeyError("own")

    task = loop.create_task(asyncio.sleep(9))
    loop.call_soon(task.cancel)

    with pytest.raises(KeyError, match="own"):
        loop.run_until_complete(fail())
    with pytest.raises(asyncio.CancelledError):
        loop.run_until_complete(task)
    assert loop.run_until_complete(waits(1)) == 2.0


def test_stopped_before_the_end() -> None:
    """A loop that is stopped while the coroutine waits says so."""
    loop = VirtualLoop()
    loop.call_later(1, loop.stop)
    future = loop.create_future()

    with pytest.raises(RuntimeError, match="stopped before Future completed"):
        loop.run_until_complete(future)
    assert loop.time() == 1.0


@pytest.mark.parametrize("error", [SystemExit, KeyboardInterrupt])
def test_the_two_that_leave_the_loop(error: type[BaseException]) -> None:
    """SystemExit and KeyboardInterrupt leave `run_forever` at once, from a task or a callback; it can run again."""
    loop = VirtualLoop()

    async def leave() -> None:
        await asyncio.sleep(1)
        raise error("bye")

    def leave_from_a_callback() -> None:
        raise error("callback")

    loop.call_later(5, leave_from_a_callback)
    with pytest.raises(error, match="bye"):
        loop.run_until_complete(leave())
    with pytest.raises(error, match="callback"):
        loop.run_until_complete(waits(60))
    assert not loop.is_running()
    assert loop.run_until_complete(waits(0)) == 5.0


def test_a_loop_runs_once_at_a_time() -> None:
    """Inside a running loop neither it nor another can be run, and the coroutine is not started behind one's back."""
    loop, other = VirtualLoop(), VirtualLoop()
    ran: list[str] = []

    async def inner() -> None:
        ran.append("inner")

    async def main() -> None:
        for which, message in ((loop, "already running"), (other, "another loop is running")):
            coroutine = inner()
            with pytest.raises(RuntimeError, match=message):
                which.run_until_complete(coroutine)
            with pytest.raises(RuntimeError, match=message):
                which.run_forever()
            coroutine.close()
        with pytest.raises(RuntimeError, match="cannot be called from a running event loop"):
            asyncio.run(never := inner())
        never.close()
        await asyncio.sleep(1)

    loop.run_until_complete(main())

    assert ran == []


def test_is_running_is_the_same_everywhere() -> None:
    """Other threads see as well whether the loop runs."""
    loop = VirtualLoop()
    seen: list[bool] = []

    async def main() -> None:
        thread = threading.Thread(target=lambda: seen.append(loop.is_running()))
        thread.start()
        thread.join()

    assert not loop.is_running()
    loop.run_until_complete(main())
    assert seen == [True]
    assert not loop.is_running()


def test_a_running_loop_cannot_be_closed() -> None:
    """Closing from inside is an error."""
    loop = VirtualLoop()

    async def main() -> None:
        with pytest.raises(RuntimeError, match="Cannot close a running event loop"):
            loop.close()

    loop.run_until_complete(main())


def test_closed() -> None:
    """A closed loop takes no callbacks, no timers and no tasks, and does not run; closing twice is nothing."""
    loop = VirtualLoop()
    loop.close()
    loop.close()
    coroutine = asyncio.sleep(1)

    assert loop.is_closed()
    for use in (
        lambda: loop.call_soon(print),
        lambda: loop.call_soon_threadsafe(print),
        lambda: loop.call_later(1, print),
        lambda: loop.call_at(1, print),
        lambda: loop.create_task(coroutine),
        lambda: loop.run_until_complete(coroutine),
        loop.run_forever,
    ):
        with pytest.raises(RuntimeError, match="Event loop is closed"):
            use()
    coroutine.close()


def test_reopened() -> None:
    """A reopened loop has forgotten what waited and what was set on it; its clock goes on."""
    loop = VirtualLoop()
    ran: list[str] = []
    loop.run_until_complete(waits(2))
    loop.call_soon(ran.append, "soon")
    loop.call_later(1, ran.append, "later")
    loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))
    loop.set_exception_handler(lambda loop, context: None)
    loop.set_debug(True)
    loop.close()
    loop.reopen()

    assert loop.run_until_complete(waits(5)) == 7.0
    assert ran == []
    assert (loop.get_task_factory(), loop.get_exception_handler(), loop.get_debug()) == (None, None, False)


def test_reopening_forgets_a_stop() -> None:
    """`stop` called on a loop that does not run means nothing for the run after `reopen`."""
    loop = VirtualLoop()
    loop.stop()
    loop.close()
    loop.reopen()

    assert loop.run_until_complete(waits(1)) == 1.0


def test_a_lock_of_the_module_serves_two_runs() -> None:
    """A lock that was contended in one run of a loop object can be contended in the next: it is bound to the object."""
    loop, lock = VirtualLoop(), asyncio.Lock()

    async def cook() -> None:
        async with lock:
            await asyncio.sleep(1)

    async def main() -> float:
        await asyncio.gather(cook(), cook())
        return now()

    for end in (2.0, 4.0):
        loop.reopen()
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            assert runner.run(main()) == end
    assert loop.is_closed()


def test_runner() -> None:
    """asyncio.Runner takes the class for a factory; time goes on between its runs, and at the end it cancels."""
    ends: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.sleep(1000)
        finally:
            ends.append(f"cancelled at {now()}")

    async def main() -> float:
        asyncio.create_task(forever()).set_name("left behind")
        return await waits(1)

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        assert isinstance(runner.get_loop(), VirtualLoop)
        assert [runner.run(main()), runner.run(main())] == [1.0, 2.0]
    assert ends == ["cancelled at 2.0"] * 2


def test_a_runner_cleans_up_after_a_deadlock() -> None:
    """After a deadlock the tasks are cancelled, and may still wait for time to pass."""
    ends: list[float] = []

    async def stuck() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(3)
            ends.append(now())

    with pytest.raises(RuntimeError, match="nothing is left"), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(stuck())
    assert ends == [3.0]


def test_nothing_is_left_to_complain_about() -> None:
    """Running and closing loops warns of nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(3):
            with asyncio.Runner(loop_factory=VirtualLoop) as runner:
                runner.run(waits(1))
        gc.collect()
