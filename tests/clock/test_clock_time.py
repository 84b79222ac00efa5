"""Virtual time: exact sums, exact moments, and delays that are no honest numbers."""

from __future__ import annotations

import asyncio
import math

import pytest

from grader.clock import HORIZON, VirtualLoop, to_seconds, to_ticks
from virtual import now, run, took, waits


def test_time_begins_at_zero() -> None:
    """A new loop stands at 0, before it runs and while nothing waits."""

    async def main() -> float:
        await asyncio.sleep(0)
        return now()

    assert VirtualLoop().time() == 0.0
    assert run(main()) == 0.0


@pytest.mark.parametrize(
    ("delays", "end"),
    [
        ([0.1] * 10, 1.0),
        ([0.1] * 3000, 300.0),
        ([1 / 3] * 3, 0.999999),
        ([0.000001] * 1000, 0.001),
        ([1e-7] * 20, 0.00002),
        ([1.5, 2.25, 0.125], 3.875),
        ([3 * 24 * 3600.0], 259200.0),
    ],
    ids=["ten-tenths", "three-thousand-tenths", "thirds", "microseconds", "below", "binary", "three-days"],
)
def test_sums_are_exact(delays: list[float], end: float) -> None:
    """Waits add up as whole microseconds do, without drift."""
    assert run(waits(*delays)) == end


def test_every_moment_is_exact() -> None:
    """After n tenths of a second the clock shows the float that n / 10 is."""
    seen: list[float] = []
    run(waits(*[0.1] * 100, each=lambda: seen.append(now())))

    assert seen == [n / 10 for n in range(1, 101)]


@pytest.mark.parametrize(
    ("when", "fires"),
    [
        (0.3, 0.3),
        (0.0104, 0.0104),
        (0.1234564, 0.123456),
        (0.1234566, 0.123457),
        (1e-7, 0.000001),
        (0.0000006, 0.000001),
    ],
)
def test_call_at_rounds_to_microseconds(when: float, fires: float) -> None:
    """A timer fires at the nearest microsecond that is not now, and says so itself."""

    async def main() -> list[float]:
        done = asyncio.get_running_loop().create_future()
        handle = asyncio.get_running_loop().call_at(when, lambda: done.set_result(now()))
        return [await done, handle.when()]

    assert run(main()) == [fires, fires]


def test_the_rest_of_a_time_comes_to_its_end() -> None:
    """Who waits for what is left until a moment that is no whole microsecond comes past it."""

    async def main() -> tuple[int, float]:
        loop, rounds = asyncio.get_running_loop(), 0
        end = loop.time() + 5.2 + 0.613
        while (left := end - loop.time()) > 0:
            rounds += 1
            await asyncio.sleep(left)
        return rounds, now()

    assert 5.2 + 0.613 > 5.813
    assert run(main()) == (2, 5.813001)


def test_timers_half_a_millisecond_apart_are_apart() -> None:
    """Timers at 10.0, 10.4 and 10.8 ms fire at three moments, not at the next tick of some clock."""
    seen: list[float] = []

    async def main() -> None:
        for when in (0.0108, 0.01, 0.0104):
            asyncio.get_running_loop().call_at(when, lambda: seen.append(now()))
        await asyncio.sleep(1)

    run(main())

    assert seen == [0.01, 0.0104, 0.0108]


@pytest.mark.parametrize("delay", [-1, -0.0, 0, -1e300, -math.inf])
def test_no_delay_is_at_once(delay: float) -> None:
    """What is due in the past happens now; time never runs back."""

    async def main() -> tuple[float, float]:
        await asyncio.sleep(2)
        fired = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(delay, fired.set_result, None)
        await asyncio.sleep(delay)
        await fired
        return now(), await took(asyncio.wait_for(asyncio.sleep(9), delay))

    assert run(main()) == (2.0, 0.0)


@pytest.mark.parametrize("delay", [1e12, math.inf, 1e300])
def test_the_end_of_time(delay: float) -> None:
    """Longer than ten years is ten years, infinity too."""
    assert run(waits(delay)) == to_seconds(HORIZON) == 10 * 366 * 24 * 3600.0


def test_not_a_number() -> None:
    """A delay that is no number is refused, and the loop goes on."""

    async def main() -> float:
        with pytest.raises(ValueError, match="NaN"):
            await asyncio.sleep(math.nan)
        with pytest.raises(ValueError, match="NaN"):
            asyncio.get_running_loop().call_later(math.nan, print)
        return await waits(1)

    assert run(main()) == 1.0


def test_none_is_no_time() -> None:
    """`call_later(None)` and `call_at(None)` raise what asyncio raises."""
    loop = VirtualLoop()

    with pytest.raises(TypeError, match="delay must not be None"):
        loop.call_later(None, print)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="when cannot be None"):
        loop.call_at(None, print)  # type: ignore[arg-type]


@pytest.mark.parametrize("ticks", [0, 1, 99_999, 100_000, 123_456_789, HORIZON])
def test_ticks_survive_as_seconds(ticks: int) -> None:
    """From ticks to seconds and back nothing is lost, up to the end of time."""
    assert to_ticks(to_seconds(ticks)) == ticks


def test_jump_only_forward() -> None:
    """The clock can be moved to any later moment, and to none before."""
    loop = VirtualLoop()
    loop.jump(5_000_000)
    loop.jump(5_000_000)

    assert loop.time() == 5.0
    with pytest.raises(ValueError, match="backwards"):
        loop.jump(4_999_999)


def test_head_is_the_earliest_timer_left() -> None:
    """Cancelled timers do not count; without a timer there is no head."""
    loop = VirtualLoop()
    first, second = loop.call_at(1, print), loop.call_at(2, print)

    assert loop.head() == 1_000_000
    first.cancel()
    assert loop.head() == 2_000_000
    second.cancel()
    assert loop.head() is None
    assert not loop.has_strong_timer()
