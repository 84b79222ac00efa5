# earns: ex20-left-open
# line: 16
"""The close stands behind the loop."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    for _ in range(n):
        readings.append(await read(handle))
    await close(handle)
    return readings
