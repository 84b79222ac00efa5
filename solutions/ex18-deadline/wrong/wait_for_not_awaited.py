# earns: M02
# line: 9
"""wait_for without await."""

import asyncio


async def search(fetch, shops, D):
    return {shop: asyncio.wait_for(fetch(shop), D) for shop in shops}
