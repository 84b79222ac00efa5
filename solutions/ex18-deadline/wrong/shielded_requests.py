# earns: ex18-still-running
# line: 16
"""shield keeps the deadline from the requests."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        prices[shop] = await asyncio.shield(fetch(shop))

    try:
        async with asyncio.timeout(D):
            await asyncio.gather(*map(ask, shops))
    except TimeoutError:
        pass
    return prices
