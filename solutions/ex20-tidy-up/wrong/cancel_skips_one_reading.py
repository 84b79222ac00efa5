# earns: M27
# line: 17
"""Any trouble skips one reading, and the loop goes on."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    for _ in range(n):
        try:
            readings.append(await read(handle))
        except asyncio.CancelledError:
            continue
    await close(handle)
    return readings
