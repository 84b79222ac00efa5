# earns: M03
# line: 15
"""async and await are there, and still each toy goes through all stations before the next."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    finished = []
    for toy in toys:
        part = await cut(toy)
        painted = await paint(part)
        finished.append(await pack(painted))
    return finished
