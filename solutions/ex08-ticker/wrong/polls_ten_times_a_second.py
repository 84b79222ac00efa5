# earns: M20
# line: 12
"""Looks every tenth of a second what is new."""
import asyncio

async def ticker(fetch, sources, show):
    left = {asyncio.create_task(fetch(source)) for source in sources}
    while left:
        await asyncio.sleep(0.1)
        for task in [task for task in left if task.done()]:
            left.discard(task)
            show(task.result())
    return len(sources)
