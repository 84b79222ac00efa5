# earns: M11
# line: 11
"""Ten seconds should be enough for all."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    await asyncio.sleep(10 if items else 0)
    return [task.result() for task in tasks]
