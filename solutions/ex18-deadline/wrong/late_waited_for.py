# earns: ex18-no-limit
# line: 18
"""All are waited for; what came late is left out."""

import asyncio
import time


async def search(fetch, shops, D):
    end = time.monotonic() + D
    prices = {}

    async def ask(shop):
        price = await fetch(shop)
        if time.monotonic() <= end:
            prices[shop] = price

    await asyncio.gather(*map(ask, shops))
    return prices
