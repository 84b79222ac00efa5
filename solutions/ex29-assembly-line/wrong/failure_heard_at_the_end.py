# earns: ex29-went-on
"""All toys are seen through, and only then is looked who failed."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    locks = [asyncio.Lock() for _ in range(3)]

    async def make(thing):
        for station, lock in zip((cut, paint, pack), locks):
            async with lock:
                thing = await station(thing)
        return thing

    results = await asyncio.gather(*map(make, toys), return_exceptions=True)
    for result in results:
        if isinstance(result, StationError):
            raise result
    return results
