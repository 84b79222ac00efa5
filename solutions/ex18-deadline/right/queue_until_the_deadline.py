"""A queue is read until the time is over."""

import asyncio


async def search(fetch, shops, D):
    queue, prices = asyncio.Queue(), {}

    async def ask(shop):
        await queue.put((shop, await fetch(shop)))

    tasks = [asyncio.create_task(ask(shop)) for shop in shops]
    try:
        async with asyncio.timeout(D):
            while len(prices) < len(shops):
                shop, price = await queue.get()
                prices[shop] = price
    except TimeoutError:
        pass
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return prices
