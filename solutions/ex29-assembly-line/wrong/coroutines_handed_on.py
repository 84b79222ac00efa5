# earns: M02
"""The brackets are as they were, and no station waits for the one before."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    return await asyncio.gather(*(pack(paint(cut(toy))) for toy in toys))
