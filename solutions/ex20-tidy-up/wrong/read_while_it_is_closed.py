# earns: ex20-overlap
# line: 17
"""The close begins with the last reading."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    closing, readings = None, []
    for place in range(n):
        if place == n - 1:
            closing = asyncio.create_task(close(handle))
        readings.append(await read(handle))
    await (closing or close(handle))
    return readings
