# earns: ex18-late-kept
# line: 15
"""Who is late is in the dict, with None."""

import asyncio


async def search(fetch, shops, D):
    async def ask(shop):
        try:
            return await asyncio.wait_for(fetch(shop), D)
        except TimeoutError:
            return None

    return dict(zip(shops, await asyncio.gather(*map(ask, shops))))
