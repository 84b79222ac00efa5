# earns: M12
"""A done callback gets the task, not its result."""
import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    for task in tasks:
        task.add_done_callback(show)
    await asyncio.gather(*tasks)
    return len(tasks)
