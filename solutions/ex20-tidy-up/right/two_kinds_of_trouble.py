"""A clause for the cancel, and one for the error."""

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
        print("called off")
        await close(handle)
        raise
    except SensorError as error:
        await close(handle)
        raise error
    else:
        await close(handle)
        return readings
