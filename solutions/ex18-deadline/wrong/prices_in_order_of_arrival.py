# earns: M39
# line: 19
"""The done set of wait, zipped with the shops."""

import asyncio


async def search(fetch, shops, D):
    prices = []

    async def ask(shop):
        prices.append(await fetch(shop))

    try:
        async with asyncio.timeout(D):
            await asyncio.gather(*map(ask, shops))
    except TimeoutError:
        pass
    return dict(zip(shops, prices))
