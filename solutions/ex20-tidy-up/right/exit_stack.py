"""An exit stack that closes."""

import asyncio
import contextlib


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    async with contextlib.AsyncExitStack() as stack:
        handle = await open_()
        stack.push_async_callback(close, handle)
        readings = []
        for _ in range(n):
            readings.append(await read(handle))
    return readings
