# earns: M18
# line: 17
"""A return in finally swallows everything."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    finally:
        await close(handle)
        return readings
