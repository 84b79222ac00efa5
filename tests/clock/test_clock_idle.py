"""What the loop does when nothing is ready: jump, or say that nothing ever will be."""

from __future__ import annotations

import asyncio

import pytest

from grader.clock import Deadlock, Livelock, VirtualLoop, leap
from virtual import now, run, waits


async def nobody_sets() -> None:
    """Wait for ever."""
    await asyncio.get_running_loop().create_future()


def test_a_future_nobody_sets() -> None:
    """Waiting for ever is an error at once, not a program that hangs."""
    with pytest.raises(Deadlock):
        run(nobody_sets())


def test_deadlock_after_some_time() -> None:
    """The clock goes on as long as there is a timer; the deadlock comes after the last."""
    loop = VirtualLoop()

    async def main() -> None:
        sleeper = asyncio.create_task(asyncio.sleep(7))
        await asyncio.Event().wait()
        await sleeper

    with pytest.raises(Deadlock):
        loop.run_until_complete(main())
    assert loop.time() == 7.0


def test_two_tasks_wait_for_each_other() -> None:
    """Two tasks that await one another are a deadlock."""

    async def wait_for(tasks: list[asyncio.Task[None]], other: int) -> None:
        await asyncio.sleep(1)
        await asyncio.shield(tasks[other])

    async def main() -> None:
        tasks: list[asyncio.Task[None]] = []
        tasks += [asyncio.create_task(wait_for(tasks, 1)), asyncio.create_task(wait_for(tasks, 0))]
        await asyncio.wait(tasks)

    with pytest.raises(Deadlock):
        run(main())


def test_a_timeout_ends_the_wait_exactly() -> None:
    """A future nobody sets, inside timeout(5), ends at 5."""

    async def main() -> float:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5):
                await nobody_sets()
        return now()

    assert run(main()) == 5.0


def test_wait_for_ends_exactly() -> None:
    """wait_for(sleep(2), 1) takes 1, and raises TimeoutError."""

    async def main() -> float:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.sleep(2), 1)
        return now()

    assert run(main()) == 1.0


@pytest.mark.parametrize("others", range(10))
def test_company_does_not_decide_a_tie(others: int) -> None:
    """wait_for(sleep(5), 5) ends the same way with no other five-second sleep as with nine."""

    async def main() -> tuple[bool, float]:
        company = [asyncio.create_task(asyncio.sleep(5)) for _ in range(others)]
        await asyncio.sleep(0)
        try:
            await asyncio.wait_for(asyncio.sleep(5, "slept"), 5)
        except TimeoutError:
            return False, now()
        finally:
            await asyncio.gather(*company)
        return True, now()

    async def alone() -> tuple[bool, float]:
        try:
            return bool(await asyncio.wait_for(asyncio.sleep(5, "slept"), 5)), now()
        except TimeoutError:
            return False, now()

    assert run(main()) == run(alone())


def test_polling_is_a_livelock() -> None:
    """`sleep(0)` for ever never lets time pass, and is an error that says so."""

    async def main() -> None:
        asyncio.create_task(asyncio.sleep(1)).set_name("never done")
        while True:
            await asyncio.sleep(0)

    with pytest.raises(Livelock, match="100 000 times"):
        run(main())


def test_the_loop_lives_on_after_a_livelock() -> None:
    """The turns of one instant are counted anew after the error."""
    loop = VirtualLoop()

    async def poll() -> None:
        while True:
            await asyncio.sleep(0)

    poller = loop.create_task(poll())
    with pytest.raises(Livelock):
        loop.run_forever()
    poller.cancel()

    assert loop.run_until_complete(waits(1)) == 1.0


def test_many_turns_at_one_instant_are_no_livelock() -> None:
    """Twenty thousand hops through a queue without a wait are honest work."""

    async def hop(source: asyncio.Queue[int], target: asyncio.Queue[int]) -> None:
        while (n := await source.get()) > 0:
            await target.put(n - 1)
        await target.put(0)

    async def main() -> float:
        there: asyncio.Queue[int] = asyncio.Queue()
        back: asyncio.Queue[int] = asyncio.Queue()
        await there.put(20_000)
        await asyncio.gather(hop(there, back), hop(back, there))
        return now()

    assert run(main()) == 0.0


def test_turns_are_counted_by_the_instant() -> None:
    """Polling with a little time in between may go on for more turns than one instant allows."""

    async def main() -> float:
        for _ in range(3):
            for _ in range(40_000):
                await asyncio.sleep(0)
            await asyncio.sleep(0.001)
        return now()

    assert run(main()) == 0.003


@pytest.mark.parametrize("strong", [False, True])
def test_weak_timers_do_not_hide_a_deadlock(strong: bool) -> None:
    """A guard of the grader's own fires when its time comes, but nobody may wait for it alone."""
    loop = VirtualLoop()
    fired: list[float] = []
    loop.place(10_000_000, loop.reserve(), lambda: fired.append(loop.time()), weak=True)

    if strong:
        assert loop.run_until_complete(waits(15)) == 15.0
        assert fired == [10.0]
    else:
        with pytest.raises(Deadlock):
            loop.run_until_complete(nobody_sets())
        assert (loop.time(), fired) == (0.0, [])


def test_a_cancelled_timer_is_no_hope() -> None:
    """A deadlock is seen at the moment when the last timer is cancelled, not when it would have fired."""
    loop = VirtualLoop()

    async def main() -> None:
        timer = asyncio.get_running_loop().call_later(100, print)
        await asyncio.sleep(1)
        timer.cancel()
        await nobody_sets()

    with pytest.raises(Deadlock):
        loop.run_until_complete(main())
    assert loop.time() == 1.0


def test_an_idle_rule_of_ones_own() -> None:
    """The loop asks its idle rule whenever nothing is ready, and the rule may make something ready."""
    asked: list[float] = []

    def idle(loop: VirtualLoop) -> None:
        asked.append(loop.time())
        loop.jump(loop.ticks + 500_000)
        if loop.time() >= 2:
            loop.call_soon(loop.stop)

    loop = VirtualLoop(idle)
    loop.run_forever()

    assert asked == [0.0, 0.5, 1.0, 1.5]


def test_an_idle_rule_that_does_nothing() -> None:
    """An idle rule that neither moves time nor wakes anybody ends as a livelock, not as a hang."""
    with pytest.raises(Livelock):
        VirtualLoop(lambda loop: None).run_forever()


def test_leap_goes_to_the_head() -> None:
    """The rule of a loop that is alone moves the clock to the first timer, and no further."""
    loop = VirtualLoop()
    loop.call_at(3, print)
    loop.call_at(4, print)
    leap(loop)

    assert loop.time() == 3.0


def test_timeouts_follow_one_another_exactly() -> None:
    """Three waits that are cut short end at the sums of their limits."""

    async def main() -> list[float]:
        ends = []
        for limit in (0.1, 0.2, 30):
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(asyncio.sleep(60), limit)
            ends.append(now())
        return ends

    assert run(main()) == [0.1, 0.3, 30.3]


def test_a_deadlock_tells_who_waits_where() -> None:
    """The error names each pending task and the line it waits at."""

    async def forgotten() -> None:
        await asyncio.get_running_loop().create_future()

    async def main() -> None:
        await asyncio.gather(asyncio.create_task(forgotten(), name="lonely"))

    with pytest.raises(Deadlock, match=r"lonely at .*test_clock_idle\.py:\d+ in forgotten"):
        run(main())


def test_a_deadlock_names_who_waits() -> None:
    """The error tells of each task the innermost line that is not asyncio's own."""

    async def cook() -> None:
        await asyncio.wait_for(nobody_sets(), None)

    async def main() -> None:
        await asyncio.create_task(cook(), name="eggs")

    with pytest.raises(Deadlock, match=r"in main; eggs at .*test_clock_idle\.py:\d+ in nobody_sets$"):
        run(main())


def test_a_deadlock_of_many() -> None:
    """Of a crowd that waits, ten are named and the rest counted."""

    async def main() -> None:
        await asyncio.gather(*(nobody_sets() for _ in range(15)))

    with pytest.raises(Deadlock, match=r"; and 6 more$"):
        run(main())


def test_a_livelock_names_who_polls() -> None:
    """The error tells where the tasks stand that turn the loop."""

    async def poll() -> None:
        while True:
            await asyncio.sleep(0)

    with pytest.raises(Livelock, match=r"Task-\d+ at .*test_clock_idle\.py:\d+ in poll"):
        run(poll())
