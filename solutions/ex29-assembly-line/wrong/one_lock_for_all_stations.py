# earns: M03
# line: 18
"""One lock for the whole line: while one station works, all others wait."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    lock = asyncio.Lock()

    async def make(thing):
        for station in (cut, paint, pack):
            async with lock:
                thing = await station(thing)
        return thing

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(make(toy)) for toy in toys]
    return [task.result() for task in tasks]
