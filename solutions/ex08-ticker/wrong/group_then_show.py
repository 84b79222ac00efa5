# earns: ex8-at-the-end
# line: 11
"""The task group has to end before anything is shown."""
import asyncio


async def ticker(fetch, sources, show):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(source)) for source in sources]
    for task in tasks:
        show(task.result())
    return len(tasks)
