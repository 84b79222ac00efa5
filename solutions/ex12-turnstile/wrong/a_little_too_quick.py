# earns: M24
# line: 9
"""Nine tenths of a second between two bursts."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for first in range(0, len(items), r):
        tasks += [asyncio.create_task(fetch(item)) for item in items[first:first + r]]
        await asyncio.sleep(0.9)
    return await asyncio.gather(*tasks)
