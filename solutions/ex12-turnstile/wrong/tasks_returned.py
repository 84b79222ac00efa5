# earns: M12
# line: 12
"""The tasks are done, and stand in the list themselves."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    await asyncio.gather(*tasks)
    return tasks
