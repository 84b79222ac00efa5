# earns: M18
# line: 17
"""except without a class, and nothing raised."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except:
        print("trouble")
    await close(handle)
    return readings
