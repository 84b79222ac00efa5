# earns: ex8-in-line
# line: 10
"""All run at once, and a quick one waits for a slow one before it."""
import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    for task in tasks:
        show(await task)
    return len(tasks)
