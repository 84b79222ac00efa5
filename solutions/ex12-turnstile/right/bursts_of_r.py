"""r at once, then a second for the others."""

import asyncio


async def call_all(fetch, items, r):
    async with asyncio.TaskGroup() as group:
        tasks = []
        for first in range(0, len(items), r):
            if first:
                await asyncio.sleep(1)
            tasks += [group.create_task(fetch(item)) for item in items[first : first + r]]
    return [task.result() for task in tasks]
