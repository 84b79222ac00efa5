# earns: M25
"""All stations begin together, and wait for the slowest before they begin again."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    belt, finished = [None, None, None], []
    left = list(toys)

    async def step(station, thing):
        return None if thing is None else await station(thing)

    while left or any(belt):
        belt = [left.pop(0) if left else None, *belt[:2]]
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(step(*each)) for each in zip((cut, paint, pack), belt, strict=True)]
        belt = [task.result() for task in tasks]
        if belt[2] is not None:
            finished.append(belt[2])
            belt[2] = None
    return finished
