# earns: M24
# line: 14
"""All toys go to the saw at once."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    async def make(toy):
        return await pack(await paint(await cut(toy)))

    return await asyncio.gather(*(make(toy) for toy in toys))
