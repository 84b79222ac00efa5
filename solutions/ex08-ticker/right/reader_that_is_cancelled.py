"""A reader without an end, joined by the queue and then called off."""

import asyncio


async def ticker(fetch, sources, show):
    desk, count = asyncio.Queue(maxsize=1), 0

    async def read():
        nonlocal count
        while True:
            show(await desk.get())
            count += 1
            desk.task_done()

    async def report(source):
        await desk.put(await fetch(source))

    reading = asyncio.create_task(read())
    await asyncio.gather(*map(report, sources))
    await desk.join()
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    return count
