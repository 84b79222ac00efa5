"""An async generator, closed by aclosing."""

import asyncio
import contextlib


class SensorError(Exception):
    """The sensor cannot be read."""


async def measure(open_, read, close, n):
    handle = await open_()
    try:
        for _ in range(n):
            yield await read(handle)
    finally:
        await close(handle)


async def watch(open_, read, close, n):
    async with contextlib.aclosing(measure(open_, read, close, n)) as readings:
        return [reading async for reading in readings]
