# earns: ex20-not-cut
# line: 17
"""The reading under way is waited for."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            task = asyncio.create_task(read(handle))
            try:
                readings.append(await asyncio.shield(task))
            except asyncio.CancelledError:
                await task
                raise
    finally:
        await close(handle)
    return readings
