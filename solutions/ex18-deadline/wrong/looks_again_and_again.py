# earns: M20
# line: 18
"""Looks again every 0.3 seconds."""

import asyncio
import time


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        prices[shop] = await fetch(shop)

    tasks = [asyncio.create_task(ask(shop)) for shop in shops]
    end = time.monotonic() + D
    while len(prices) < len(shops) and time.monotonic() < end:
        await asyncio.sleep(min(0.3, end - time.monotonic()))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return prices
