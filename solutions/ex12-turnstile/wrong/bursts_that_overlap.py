# earns: ex12-twice
# line: 9
"""The first of a burst was the last of the one before."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for first in range(0, len(items), r):
        tasks += [asyncio.create_task(fetch(item)) for item in items[first:first + r + 1]]
        await asyncio.sleep(1)
    return await asyncio.gather(*tasks)
