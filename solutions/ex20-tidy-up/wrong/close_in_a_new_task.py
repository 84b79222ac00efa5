# earns: M07
"""The close is begun, and nobody waits for it."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        asyncio.create_task(close(handle))
