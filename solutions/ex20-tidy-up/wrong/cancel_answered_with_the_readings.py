# earns: M27
# line: 17
"""Called off, it returns what it has."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except asyncio.CancelledError:
        return readings
    finally:
        await close(handle)
    return readings
