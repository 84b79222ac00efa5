# earns: M20
# line: 12
"""wait comes back every two tenths of a second with what is done by then."""
import asyncio


async def ticker(fetch, sources, show):
    left = {asyncio.create_task(fetch(source)) for source in sources}
    while left:
        done, left = await asyncio.wait(left, timeout=0.2)
        for task in done:
            show(task.result())
    return len(sources)
