# earns: M12
# line: 11
"""The tasks are done, and are shown themselves."""
import asyncio

async def ticker(fetch, sources, show):
    left = {asyncio.create_task(fetch(source)) for source in sources}
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            show(task)
    return len(sources)
