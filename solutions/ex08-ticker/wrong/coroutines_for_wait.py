# earns: M10
# line: 9
"""wait was given coroutines."""
import asyncio

async def ticker(fetch, sources, show):
    left = {fetch(source) for source in sources}
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            show(task.result())
    return len(sources)
