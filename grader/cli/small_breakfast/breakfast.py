"""A breakfast that `grade doctor` judges, to see whether a breakfast can be judged here."""

import asyncio
from collections.abc import Awaitable, Callable


async def breakfast(cook: Callable[[str], Awaitable[str]]) -> list[str]:
    """Cook both at once."""
    return list(await asyncio.gather(cook("coffee"), cook("eggs")))
