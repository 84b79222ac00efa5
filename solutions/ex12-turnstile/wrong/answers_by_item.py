# earns: ex12-other-value
# line: 11
"""A dict instead of a list."""
import asyncio

async def call_all(fetch, items, r):
    tasks = {}
    for item in items:
        tasks[item] = asyncio.create_task(fetch(item))
        await asyncio.sleep(1 / r)
    return {item: await task for item, task in tasks.items()}
