# earns: ex18-no-return
# line: 8
"""The dict is printed."""

import asyncio


async def search(fetch, shops, D):
    prices = {}

    async def ask(shop):
        prices[shop] = await fetch(shop)

    try:
        async with asyncio.timeout(D):
            await asyncio.gather(*map(ask, shops))
    except TimeoutError:
        pass
    print(prices)
