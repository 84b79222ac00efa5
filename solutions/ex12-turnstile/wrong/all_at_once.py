# earns: M24
# line: 7
"""Everything begins at once, and r is not used."""
import asyncio

async def call_all(fetch, items, r):
    return await asyncio.gather(*[fetch(item) for item in items])
