"""One try round all; it closes only what is open."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = None
    try:
        handle = await open_()
        return [await read(handle) for _ in range(n)]
    finally:
        if handle is not None:
            await close(handle)
