"""An async generator gives the headlines in the order of their coming."""

import asyncio


async def headlines(fetch, sources):
    tasks = set(map(asyncio.create_task, map(fetch, sources)))
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            yield await task


async def ticker(fetch, sources, show):
    return len([show(headline) async for headline in headlines(fetch, sources)])
