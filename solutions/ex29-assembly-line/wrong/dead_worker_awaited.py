# earns: ex29-no-end
"""The cutter ends with its error, and the others wait for its end mark."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted = asyncio.Queue(), asyncio.Queue()

    async def cutter():
        for toy in toys:
            await parts.put(await cut(toy))
        await parts.put(None)

    async def painter():
        while (part := await parts.get()) is not None:
            await painted.put(await paint(part))
        await painted.put(None)

    async def packer():
        finished = []
        while (part := await painted.get()) is not None:
            finished.append(await pack(part))
        return finished

    results = await asyncio.gather(cutter(), painter(), packer(), return_exceptions=True)
    for result in results[:2]:
        if result is not None:
            raise result
    return results[2]
