# earns: M27
# line: 14
"""The cancel is caught like any trouble, and the shop is asked again."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        while shop not in prices:
            try:
                prices[shop] = await fetch(shop)
            except BaseException:
                continue

    try:
        async with asyncio.timeout(D):
            await asyncio.gather(*map(ask, shops))
    except TimeoutError:
        pass
    return prices
