# earns: M11
"""All is packed and returned, and three workers still wait for a further toy."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    queues = [asyncio.Queue() for _ in range(4)]

    async def work(station, source, target):
        while True:
            await target.put(await station(await source.get()))

    for each in zip((cut, paint, pack), queues, queues[1:]):
        asyncio.create_task(work(*each))
    for toy in toys:
        await queues[0].put(toy)
    return [await queues[3].get() for _ in toys]
