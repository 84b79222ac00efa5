# earns: M11
# line: 9
"""The first headline is enough for this board."""
import asyncio

async def ticker(fetch, sources, show):
    if not sources:
        return 0
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        show(task.result())
    return len(done)
