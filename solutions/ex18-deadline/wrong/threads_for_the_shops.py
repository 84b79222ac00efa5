# earns: M13
# line: 10
"""Each shop on a loop of its own, in a thread."""

import asyncio


async def search(fetch, shops, D):
    calls = [asyncio.to_thread(asyncio.run, fetch(shop)) for shop in shops]
    return dict(zip(shops, await asyncio.gather(*calls)))
