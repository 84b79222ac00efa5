# earns: E05
# line: 7
"""fetch is given r, as if it would see to the rate."""
import asyncio

async def call_all(fetch, items, r):
    return await asyncio.gather(*[fetch(item, r) for item in items])
