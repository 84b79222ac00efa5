"""as_completed over tasks, with a guard timeout, and the headline by name."""

import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.create_task(fetch(source=source)) for source in sources]
    for answer in asyncio.as_completed(tasks, timeout=3600):
        show(headline=await answer)
    return sum(task.done() for task in tasks)
