# earns: M25
# line: 14
"""First all toys are cut, then all are painted, then all are packed."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts = [await cut(toy) for toy in toys]
    painted = [await paint(part) for part in parts]
    return [await pack(each) for each in painted]
