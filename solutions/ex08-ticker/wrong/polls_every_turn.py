# earns: M20
"""Looks every turn of the loop what is new."""
import asyncio


async def ticker(fetch, sources, show):
    left = {asyncio.create_task(fetch(source)) for source in sources}
    while left:
        await asyncio.sleep(0)
        for task in [task for task in left if task.done()]:
            left.discard(task)
            show(task.result())
    return len(sources)
