# earns: ex18-too-late
# line: 11
"""wait_for waits for the hanging up before the next is looked at."""

import asyncio
import time


async def search(fetch, shops, D):
    end = time.monotonic() + D
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    prices = {}
    for shop, task in tasks.items():
        try:
            prices[shop] = await asyncio.wait_for(task, end - time.monotonic())
        except TimeoutError:
            pass
    return prices
