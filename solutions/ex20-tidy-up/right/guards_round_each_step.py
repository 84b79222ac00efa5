"""Limits of an hour, which never fire."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await asyncio.wait_for(open_(), 3600)
    try:
        async with asyncio.timeout(3600):
            return [await asyncio.wait_for(read(handle), 3600) for _ in range(n)]
    finally:
        await asyncio.wait_for(close(handle), 3600)
