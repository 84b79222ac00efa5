# earns: ex29-other-error
"""The station's error is answered with an error of its own."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    locks = {station: asyncio.Lock() for station in (cut, paint, pack)}

    async def make(thing):
        for station, lock in locks.items():
            async with lock:
                thing = await station(thing)
        return thing

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(make(toy)) for toy in toys]
    except* StationError as errors:
        raise RuntimeError(f"the line stands: {len(errors.exceptions)}") from None
    return [task.result() for task in tasks]
