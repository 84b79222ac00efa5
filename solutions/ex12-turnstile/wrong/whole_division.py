# earns: M24
# line: 10
"""1 // r is nought for most r."""
import asyncio


async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 // r)
    return await asyncio.gather(*tasks)
