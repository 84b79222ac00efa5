"""Reporters put headlines into a queue; one reader shows them until it has all."""

import asyncio


async def ticker(fetch, sources, show):
    desk = asyncio.Queue()

    async def reporter(source):
        await desk.put(await fetch(source))

    reporters = [asyncio.create_task(reporter(source)) for source in sources]
    for _ in reporters:
        show(await desk.get())
    await asyncio.gather(*reporters)
    return len(reporters)
