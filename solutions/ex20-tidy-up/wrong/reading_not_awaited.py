# earns: M02
# line: 15
"""The readings are coroutines."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [read(handle) for _ in range(n)]
    finally:
        await close(handle)
