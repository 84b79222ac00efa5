# earns: ex20-in-a-group
# line: 21
"""A task group wraps the error."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle, readings = await open_(), []

    async def measure():
        for _ in range(n):
            readings.append(await read(handle))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(measure())
    finally:
        await close(handle)
    return readings
