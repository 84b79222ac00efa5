"""A new CancelledError is as good as the old."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    called_off, readings = False, []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except asyncio.CancelledError:
        called_off = True
    finally:
        await close(handle)
    if called_off:
        raise asyncio.CancelledError("called off")
    return readings
