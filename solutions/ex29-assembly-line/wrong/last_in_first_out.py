# earns: ex29-order
"""A stack between the stations: the toy that came last is taken first."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted, finished = asyncio.LifoQueue(), asyncio.LifoQueue(), {}

    async def cutter():
        for number, toy in enumerate(toys):
            parts.put_nowait((number, await cut(toy)))

    async def painter():
        for _ in toys:
            number, part = await parts.get()
            painted.put_nowait((number, await paint(part)))

    async def packer():
        for _ in toys:
            number, part = await painted.get()
            finished[number] = await pack(part)

    async with asyncio.TaskGroup() as group:
        for worker in (cutter, painter, packer):
            group.create_task(worker())
    return [finished[number] for number in range(len(toys))]
