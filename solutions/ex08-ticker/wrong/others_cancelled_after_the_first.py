# earns: M11
# line: 12
"""The first headline is shown, the other sources are called off."""
import asyncio

async def ticker(fetch, sources, show):
    if not sources:
        return 0
    tasks = [asyncio.create_task(fetch(source)) for source in sources]
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    show(done.pop().result())
    return 1
