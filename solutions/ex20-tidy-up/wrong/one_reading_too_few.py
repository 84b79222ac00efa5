# earns: ex20-other-steps
# line: 17
"""range from one on."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(1, n)]
    finally:
        await close(handle)
