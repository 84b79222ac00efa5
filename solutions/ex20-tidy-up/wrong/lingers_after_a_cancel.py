# earns: ex20-pause
"""A pause after the close, when it was called off."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    except asyncio.CancelledError:
        await close(handle)
        await asyncio.sleep(0.5)
        handle = None
        raise
    finally:
        if handle:
            await close(handle)
