"""A semaphore counts the things that lie between two stations; an exit stack calls off whoever still works."""

import asyncio
from contextlib import AsyncExitStack


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    shelves = [list(toys), [], [], []]
    filled = [asyncio.Semaphore(len(toys)), asyncio.Semaphore(0), asyncio.Semaphore(0), asyncio.Semaphore(0)]

    async def work(place, station):
        for number in range(len(toys)):
            await filled[place].acquire()
            shelves[place + 1].append(await station(shelves[place][number]))
            filled[place + 1].release()

    async def gone(task):
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async with AsyncExitStack() as stack:
        tasks = []
        for place, station in enumerate((cut, paint, pack)):
            tasks.append(asyncio.create_task(work(place, station)))
            stack.push_async_callback(gone, tasks[-1])
        for first in asyncio.as_completed(tasks):
            await first
    return shelves[-1]
