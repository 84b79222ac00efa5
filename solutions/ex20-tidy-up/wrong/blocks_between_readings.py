# earns: M06
# line: 19
"""A sleep that blocks."""

import asyncio
import time


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
            time.sleep(0.5)
    finally:
        await close(handle)
    return readings
