# earns: ex29-missed
# line: 12
"""The painter goes home when no part is there, and the cutter had only just begun."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, finished = asyncio.Queue(), []

    async def cutter():
        for toy in toys:
            parts.put_nowait(await cut(toy))

    async def painter():
        while not parts.empty():
            finished.append(await pack(await paint(parts.get_nowait())))

    await asyncio.gather(cutter(), painter())
    return finished
