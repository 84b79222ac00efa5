# earns: M39
# line: 24
"""The finished toys are laid on top of each other, and come off the other way round."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    locks, pile = {station: asyncio.Lock() for station in (cut, paint, pack)}, []

    async def make(thing):
        for station, lock in locks.items():
            async with lock:
                thing = await station(thing)
        pile.insert(0, thing)

    async with asyncio.TaskGroup() as group:
        for toy in toys:
            group.create_task(make(toy))
    return pile
