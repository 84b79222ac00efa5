# earns: ex20-left-open
# line: 17
"""except Exception hears of no cancel."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except Exception:
        await close(handle)
        raise
    await close(handle)
    return readings
