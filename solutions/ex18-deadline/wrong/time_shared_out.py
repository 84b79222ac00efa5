# earns: ex18-too-early
# line: 11
"""D is shared out among the shops."""

import asyncio


async def search(fetch, shops, D):
    async def ask(shop):
        try:
            return await asyncio.wait_for(fetch(shop), D / len(shops))
        except TimeoutError:
            return None

    prices = await asyncio.gather(*map(ask, shops))
    return {shop: price for shop, price in zip(shops, prices) if price is not None}
