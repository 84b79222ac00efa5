# earns: M24
# line: 23
"""Painting was slow, so a second painter takes parts out of the same queue."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted = asyncio.Queue(), {}

    async def cutter():
        for number, toy in enumerate(toys):
            parts.put_nowait((number, await cut(toy)))
        parts.put_nowait(None)
        parts.put_nowait(None)

    async def painter():
        while (each := await parts.get()) is not None:
            painted[each[0]].set_result(await paint(each[1]))

    async def packer():
        return [await pack(await painted[number]) for number in range(len(toys))]

    for number in range(len(toys)):
        painted[number] = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        for worker in (cutter(), painter(), painter()):
            group.create_task(worker)
        packing = group.create_task(packer())
    return packing.result()
