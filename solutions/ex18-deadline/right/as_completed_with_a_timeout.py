"""as_completed has a timeout of its own."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        return shop, await fetch(shop)

    tasks = [asyncio.create_task(ask(shop)) for shop in shops]
    try:
        for step in asyncio.as_completed(tasks, timeout=D):
            shop, price = await step
            prices[shop] = price
    except TimeoutError:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return prices
