# earns: M02
# line: 17
"""In the except the await is missing."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = [await read(handle) for _ in range(n)]
    except BaseException:
        close(handle)
        raise
    await close(handle)
    return readings
