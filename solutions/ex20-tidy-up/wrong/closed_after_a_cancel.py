# earns: ex20-left-open
# line: 17
"""Only a cancel is expected."""

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
        await close(handle)
        raise
    await close(handle)
    return readings
