# earns: M05
# line: 11
"""A task for each, awaited at once."""

import asyncio


async def search(fetch, shops, D):
    prices = {}
    for shop in shops:
        task = asyncio.create_task(fetch(shop))
        done, late = await asyncio.wait([task], timeout=D)
        if late:
            task.cancel()
            await asyncio.wait([task])
        else:
            prices[shop] = task.result()
    return prices
