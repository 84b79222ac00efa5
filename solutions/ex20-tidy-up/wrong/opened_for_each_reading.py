# earns: ex20-twice
# line: 15
"""The sensor is opened and closed for each reading."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    readings = []
    for _ in range(n):
        handle = await open_()
        try:
            readings.append(await read(handle))
        finally:
            await close(handle)
    return readings
