# earns: ex20-nothing-to-close
# line: 17
"""In open_ there is no handle yet."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    try:
        handle = await open_()
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
