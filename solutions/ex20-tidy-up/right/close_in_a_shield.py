"""The close is a task of its own, shielded and awaited."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        await asyncio.shield(asyncio.create_task(close(handle)))
