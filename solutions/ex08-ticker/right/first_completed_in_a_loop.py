"""What is newly done is shown, then the rest is waited for."""

import asyncio


async def ticker(fetch, sources, show):
    left = {asyncio.create_task(fetch(source)) for source in sources}
    shown = 0
    while left:
        done, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            show(task.result())
        shown += len(done)
    return shown
