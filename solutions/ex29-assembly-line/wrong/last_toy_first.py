# earns: ex29-order
# line: 18
"""The toys are taken from the end of the list."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    heaps, waiting, finished = [list(toys), [], []], [asyncio.Semaphore(0) for _ in range(3)], []

    async def work(place, station):
        for _ in range(len(toys)):
            await waiting[place].acquire()
            made = await station(heaps[place].pop(-1 if place == 0 else 0))
            if place == 2:
                finished.append(made)
            else:
                heaps[place + 1].append(made)
                waiting[place + 1].release()

    for _ in toys:
        waiting[0].release()
    async with asyncio.TaskGroup() as group:
        for each in enumerate((cut, paint, pack)):
            group.create_task(work(*each))
    return finished
