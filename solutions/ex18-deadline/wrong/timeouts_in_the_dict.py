# earns: ex18-late-kept
# line: 10
"""The TimeoutErrors are left in the dict."""

import asyncio


async def search(fetch, shops, D):
    calls = [asyncio.wait_for(fetch(shop), D) for shop in shops]
    return dict(zip(shops, await asyncio.gather(*calls, return_exceptions=True)))
