# earns: M11
# line: 9
"""The last calls are still under way at the return."""
import asyncio

async def call_all(fetch, items, r):
    tasks = []
    for item in items:
        tasks.append(asyncio.create_task(fetch(item)))
        await asyncio.sleep(1 / r)
    return [task.result() if task.done() else None for task in tasks]
