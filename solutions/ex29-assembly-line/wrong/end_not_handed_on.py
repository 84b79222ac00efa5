# earns: ex29-no-end
# line: 25
"""The painter hears the end, and does not tell the packer."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted, finished = asyncio.Queue(), asyncio.Queue(), []

    async def cutter():
        for toy in toys:
            await parts.put(await cut(toy))
        await parts.put(None)

    async def painter():
        while (part := await parts.get()) is not None:
            await painted.put(await paint(part))

    async def packer():
        while (part := await painted.get()) is not None:
            finished.append(await pack(part))

    await asyncio.gather(cutter(), painter(), packer())
    return finished
