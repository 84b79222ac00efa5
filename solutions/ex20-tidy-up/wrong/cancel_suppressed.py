# earns: M27
# line: 18
"""suppress swallows the cancel."""

import asyncio
import contextlib


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    with contextlib.suppress(asyncio.CancelledError):
        for _ in range(n):
            readings.append(await read(handle))
    await close(handle)
    return readings
