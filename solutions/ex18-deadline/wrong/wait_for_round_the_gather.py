# earns: M40
# line: 10
"""The deadline ends the gather, and the prices are gone."""

import asyncio


async def search(fetch, shops, D):
    try:
        return dict(zip(shops, await asyncio.wait_for(asyncio.gather(*map(fetch, shops)), D)))
    except TimeoutError:
        return {}
