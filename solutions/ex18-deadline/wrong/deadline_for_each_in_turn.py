# earns: M03
# line: 12
"""Each request has the whole of D, one after the other."""

import asyncio


async def search(fetch, shops, D):
    prices = {}
    for shop in shops:
        try:
            prices[shop] = await asyncio.wait_for(fetch(shop), D)
        except TimeoutError:
            pass
    return prices
