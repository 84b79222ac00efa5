# earns: M18
# line: 12
"""A worker passes over a toy that a station could not make."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    locks = {station: asyncio.Lock() for station in (cut, paint, pack)}
    finished = []

    async def make(thing):
        try:
            for station, lock in locks.items():
                async with lock:
                    thing = await station(thing)
        except StationError:
            return
        finished.append(thing)

    await asyncio.gather(*(make(toy) for toy in toys))
    return finished
