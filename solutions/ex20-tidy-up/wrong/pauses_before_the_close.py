# earns: ex20-closed-late
# line: 18
"""A pause before the close."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = [await read(handle) for _ in range(n)]
    except BaseException:
        await asyncio.sleep(0.5)
        await close(handle)
        raise
    await close(handle)
    return readings
