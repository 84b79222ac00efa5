"""Each reading calls for the next."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def measure(read, handle, n):
    if n == 0:
        return []
    reading = await read(handle)
    return [reading, *await measure(read, handle, n - 1)]


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = await measure(read, handle, n)
    finally:
        await close(handle)
    return readings
