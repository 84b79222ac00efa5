# earns: M24
# line: 16
"""Each toy brings its own locks, so nobody ever waits at one."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    async def make(thing):
        for station in (cut, paint, pack):
            async with asyncio.Lock():
                thing = await station(thing)
        return thing

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(make(toy)) for toy in toys]
    return [task.result() for task in tasks]
