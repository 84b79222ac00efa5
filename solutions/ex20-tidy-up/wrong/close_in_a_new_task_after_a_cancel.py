# earns: M07
"""After a cancel the close runs by itself."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = [await read(handle) for _ in range(n)]
    except BaseException:
        asyncio.ensure_future(close(handle))
        await asyncio.sleep(0)
        raise
    await close(handle)
    return readings
