# earns: M18
# line: 17
"""The SensorError is printed, and no more."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except SensorError as error:
        print(error)
    finally:
        await close(handle)
    return readings
