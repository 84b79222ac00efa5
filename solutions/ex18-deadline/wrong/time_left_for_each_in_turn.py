# earns: M03
# line: 14
"""One after the other, each with the time that is left."""

import asyncio
import time


async def search(fetch, shops, D):
    end = time.monotonic() + D
    prices = {}
    for shop in shops:
        try:
            prices[shop] = await asyncio.wait_for(fetch(shop), end - time.monotonic())
        except TimeoutError:
            break
    return prices
