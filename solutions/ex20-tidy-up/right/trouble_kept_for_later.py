"""The trouble is kept, and raised after the close."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle, readings, trouble = await open_(), [], None
    for _ in range(n):
        try:
            readings.append(await read(handle))
        except (asyncio.CancelledError, SensorError) as error:
            trouble = error
            break
    await close(handle)
    if trouble is not None:
        raise trouble
    return readings
