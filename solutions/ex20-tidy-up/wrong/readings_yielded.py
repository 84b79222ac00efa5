# earns: M09
# line: 12
"""yield makes it an async generator."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        for _ in range(n):
            yield await read(handle)
    finally:
        await close(handle)
