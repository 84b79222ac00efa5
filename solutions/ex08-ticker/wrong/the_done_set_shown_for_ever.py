# earns: M20
"""The done ones are given to wait again, and shown again, at one and the same moment."""
import asyncio


async def ticker(fetch, sources, show):
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    done = []
    while len(done) < len(tasks):
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            show(task.result())
    return len(tasks)
