# earns: ex18-no-limit
# line: 9
"""The tasks run, but each has D from when it is looked at."""

import asyncio


async def search(fetch, shops, D):
    tasks = {shop: asyncio.create_task(fetch(shop)) for shop in shops}
    prices = {}
    for shop, task in tasks.items():
        try:
            prices[shop] = await asyncio.wait_for(task, D)
        except TimeoutError:
            pass
    return prices
