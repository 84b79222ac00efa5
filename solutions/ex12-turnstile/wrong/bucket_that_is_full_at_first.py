# earns: M24
# line: 11
"""r at once, and then one more every 1/r seconds: together too many in the first second."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for number, item in enumerate(items):
        if number >= r:
            await asyncio.sleep(1 / r)
        tasks.append(asyncio.create_task(fetch(item)))
    return await asyncio.gather(*tasks)
