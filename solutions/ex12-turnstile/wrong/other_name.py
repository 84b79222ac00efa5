# earns: E03
# line: 6
"""The function has another name."""
import asyncio

async def call_them_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    return await asyncio.gather(*tasks)
