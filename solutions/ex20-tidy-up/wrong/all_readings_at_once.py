# earns: ex20-overlap
# line: 15
"""The readings are gathered."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return await asyncio.gather(*(read(handle) for _ in range(n)))
    finally:
        await close(handle)
