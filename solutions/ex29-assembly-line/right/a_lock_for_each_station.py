"""A task for each toy, which goes from lock to lock: who asks first gets in first."""

import asyncio


class StationError(Exception):
    """A station broke down."""


async def line(cut, paint, pack, toys):
    stations = [(station, asyncio.Lock()) for station in (cut, paint, pack)]

    async def make(thing):
        for station, lock in stations:
            async with lock:
                thing = await station(thing)
        return thing

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(make(toy)) for toy in toys]
    return [task.result() for task in tasks]
