"""A context manager made of a generator."""

import asyncio
import contextlib


class SensorError(Exception):
    """The sensor cannot be read."""


@contextlib.asynccontextmanager
async def opened(open_, close):
    handle = await open_()
    try:
        yield handle
    finally:
        await close(handle)


async def watch(open_, read, close, n):
    async with opened(open_, close) as handle:
        return [await read(handle) for _ in range(n)]
