"""Exercise 2 as a plain pytest file would check it, by the clock on the wall. Two of the three checks run main."""

import inspect
import time
from types import ModuleType

import pytest

MINUTE = 0.01


def test_coroutines(breakfast: ModuleType) -> None:
    """The three functions are coroutine functions."""
    for name in ("make_coffee", "fry_eggs", "main"):
        assert inspect.iscoroutinefunction(getattr(breakfast, name))


@pytest.mark.asyncio
async def test_both(breakfast: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """Both dishes are announced."""
    await breakfast.main()

    printed = capsys.readouterr().out
    assert "coffee: ready" in printed
    assert "eggs: ready" in printed


@pytest.mark.asyncio
@pytest.mark.timeout(10)
async def test_in_time(breakfast: ModuleType) -> None:
    """6 minutes are enough, and half a minute is forgiven."""
    begun = time.perf_counter()

    await breakfast.main()

    assert time.perf_counter() - begun <= 6.5 * MINUTE
