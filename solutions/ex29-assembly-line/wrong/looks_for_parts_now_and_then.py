# earns: M20
"""The workers look ten times a second whether a part is there."""

import asyncio


class StationError(Exception):
    pass


async def line(cut, paint, pack, toys):
    parts, painted, finished = [], [], []

    async def work(station, source, target):
        for _ in range(len(toys)):
            while not source:
                await asyncio.sleep(0.1)
            target.append(await station(source.pop(0)))

    async with asyncio.TaskGroup() as group:
        group.create_task(work(cut, list(toys), parts))
        group.create_task(work(paint, parts, painted))
        group.create_task(work(pack, painted, finished))
    return finished
