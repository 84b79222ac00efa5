# earns: M20
"""wait is given the done ones as well, and comes back at once, again and again."""
import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    done = []
    while len(done) < len(tasks):
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        show(task.result())
    return len(tasks)
