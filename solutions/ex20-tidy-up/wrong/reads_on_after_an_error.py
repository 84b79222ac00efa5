# earns: ex20-read-on
# line: 18
"""A failed reading is left out."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            try:
                readings.append(await read(handle))
            except SensorError:
                pass
    finally:
        await close(handle)
    return readings
