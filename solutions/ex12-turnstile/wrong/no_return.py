# earns: ex12-no-return
# line: 6
"""The list is forgotten."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    await asyncio.gather(*tasks)
