# earns: M27
# line: 17
"""except CancelledError: pass."""

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
        pass
    finally:
        await close(handle)
    return readings
