# earns: ex29-no-end
"""Workers that go on for ever, and line waits for their end."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    wood, parts, painted, finished = (asyncio.Queue() for _ in range(4))
    for toy in toys:
        wood.put_nowait(toy)

    async def work(station, source, target):
        while True:
            target.put_nowait(await station(await source.get()))

    async with asyncio.TaskGroup() as group:
        group.create_task(work(cut, wood, parts))
        group.create_task(work(paint, parts, painted))
        group.create_task(work(pack, painted, finished))
    return [finished.get_nowait() for _ in toys]
