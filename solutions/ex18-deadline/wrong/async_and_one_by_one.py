# earns: M03
# line: 13
"""await in a loop; the time is only looked at."""

import asyncio
import time


async def search(fetch, shops, D):
    end = time.time() + D
    prices = {}
    for shop in shops:
        price = await fetch(shop)
        if time.time() <= end:
            prices[shop] = price
    return prices
