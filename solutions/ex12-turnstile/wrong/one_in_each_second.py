# earns: ex12-too-slow
# line: 10
"""One call in each second, whatever r is."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1)
    return await asyncio.gather(*tasks)
