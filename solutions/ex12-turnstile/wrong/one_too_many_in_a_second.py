# earns: M24
# line: 9
"""Bursts of r + 1."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for first in range(0, len(items), r + 1):
        tasks += [asyncio.create_task(fetch(item)) for item in items[first:first + r + 1]]
        await asyncio.sleep(1)
    return await asyncio.gather(*tasks)
