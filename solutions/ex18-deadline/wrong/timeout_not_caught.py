# earns: M40
# line: 9
"""The TimeoutError comes out."""

import asyncio


async def search(fetch, shops, D):
    async with asyncio.timeout(D):
        prices = await asyncio.gather(*(fetch(shop) for shop in shops))
    return dict(zip(shops, prices))
