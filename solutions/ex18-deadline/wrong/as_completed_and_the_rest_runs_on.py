# earns: ex18-still-running
# line: 16
"""as_completed ends its waiting, and not the tasks."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        prices[shop] = await fetch(shop)

    tasks = [asyncio.create_task(ask(shop)) for shop in shops]
    try:
        for step in asyncio.as_completed(tasks, timeout=D):
            await step
    except TimeoutError:
        pass
    return prices
