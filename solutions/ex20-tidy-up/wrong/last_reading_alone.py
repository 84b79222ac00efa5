# earns: ex20-other-value
# line: 19
"""Only the last reading is returned."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle, reading = await open_(), None
    try:
        for _ in range(n):
            reading = await read(handle)
    finally:
        await close(handle)
    return [reading]
