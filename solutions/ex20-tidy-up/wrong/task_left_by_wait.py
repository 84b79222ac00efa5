# earns: ex20-not-cut
# line: 18
"""wait leaves the task of the readings running."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()

    async def measure():
        return [await read(handle) for _ in range(n)]

    task = asyncio.create_task(measure())
    try:
        await asyncio.wait([task])
    finally:
        await close(handle)
    return task.result()
