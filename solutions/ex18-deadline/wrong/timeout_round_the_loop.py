# earns: M03
# line: 13
"""One deadline, and one request at a time."""

import asyncio


async def search(fetch, shops, D):
    prices = {}
    try:
        async with asyncio.timeout(D):
            for shop in shops:
                prices[shop] = await fetch(shop)
    except TimeoutError:
        pass
    return prices
