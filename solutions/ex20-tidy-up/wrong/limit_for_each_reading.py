# earns: ex20-broken-off
# line: 18
"""A reading has two seconds, which nobody asked for."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            try:
                readings.append(await asyncio.wait_for(read(handle), 1.75))
            except TimeoutError:
                readings.append(None)
    finally:
        await close(handle)
    return readings
