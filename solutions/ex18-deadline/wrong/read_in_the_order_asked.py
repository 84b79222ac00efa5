# earns: ex18-lost
# line: 9
"""Who stands behind a late one is not read."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    prices = {}
    try:
        async with asyncio.timeout(D):
            for shop, task in tasks.items():
                prices[shop] = await asyncio.shield(task)
    except TimeoutError:
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
    return prices
