# earns: M40
# line: 14
"""as_completed raises TimeoutError at the deadline."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        prices[shop] = await fetch(shop)

    for step in asyncio.as_completed([ask(shop) for shop in shops], timeout=D):
        await step
    return prices
