# earns: M07
"""A callback of the task closes, when watch is gone."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()

    async def measure():
        return [await read(handle) for _ in range(n)]

    task = asyncio.create_task(measure())
    task.add_done_callback(lambda _: asyncio.ensure_future(close(handle)))
    return await task
