# earns: ex20-pause
"""A pause after the close."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
        await asyncio.sleep(1)
