# earns: ex29-called-off
"""A station that takes long is called off after two seconds, and asked no more."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    locks = {station: asyncio.Lock() for station in (cut, paint, pack)}

    async def make(thing):
        for station, lock in locks.items():
            async with lock:
                try:
                    thing = await asyncio.wait_for(station(thing), 2)
                except TimeoutError:
                    return thing
        return thing

    return await asyncio.gather(*map(make, toys))
