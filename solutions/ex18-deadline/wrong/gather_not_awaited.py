# earns: M04
# line: 9
"""gather without await."""

import asyncio


async def search(fetch, shops, D):
    prices = asyncio.gather(*map(fetch, shops))
    async with asyncio.timeout(D):
        return dict(zip(shops, prices))
