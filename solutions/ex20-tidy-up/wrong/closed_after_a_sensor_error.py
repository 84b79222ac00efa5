# earns: ex20-left-open
# line: 15
"""Only a SensorError is expected."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = [await read(handle) for _ in range(n)]
    except SensorError:
        await close(handle)
        raise
    else:
        await close(handle)
    return readings
