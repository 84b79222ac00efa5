"""wait leaves the task alone, so it is cancelled by hand."""

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
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await close(handle)
    return task.result()
