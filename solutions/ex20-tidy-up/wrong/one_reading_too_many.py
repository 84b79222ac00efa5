# earns: ex20-twice
# line: 15
"""One reading more."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n + 1)][:n]
    finally:
        await close(handle)
