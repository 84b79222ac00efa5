from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)
Dish = Callable[[], Awaitable[None]]


async def make_coffee() -> None:
    time.sleep(1)
    log.info("brewing")
    await asyncio.sleep(5)


async def fry_eggs() -> None:
    time.sleep(1)
    log.info("in the pan")
    await asyncio.sleep(3)


async def cook(dish: Dish, ready: asyncio.Queue[str]) -> None:
    await dish()
    await ready.put("a plate")


async def main() -> None:
    ready: asyncio.Queue[str] = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for dish in (make_coffee, fry_eggs):
            group.create_task(cook(dish, ready))
        for _ in range(2):
            log.info("served: %s", await ready.get())


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
