# earns: E10
"""StationError is gone: it looked as if nobody used it."""

import asyncio


async def line(cut, paint, pack, toys):
    async def make(before, thing):
        for number, station in enumerate((cut, paint, pack)):
            if before:
                await before[number].wait()
            thing = await station(thing)
            mine[thing_of[asyncio.current_task()]][number].set()
        return thing

    mine = [[asyncio.Event() for _ in range(3)] for _ in toys]
    thing_of = {}
    async with asyncio.TaskGroup() as group:
        tasks = []
        for number, toy in enumerate(toys):
            tasks.append(group.create_task(make(mine[number - 1] if number else None, toy)))
            thing_of[tasks[-1]] = number
    return [task.result() for task in tasks]
