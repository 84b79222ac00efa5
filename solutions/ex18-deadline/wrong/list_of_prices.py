# earns: ex18-other-value
# line: 19
"""The prices alone."""

import asyncio


async def search(fetch, shops, D):
    prices = []

    async def ask(shop):
        prices.append(await fetch(shop))

    try:
        async with asyncio.timeout(D):
            await asyncio.gather(*map(ask, shops))
    except TimeoutError:
        pass
    return prices
