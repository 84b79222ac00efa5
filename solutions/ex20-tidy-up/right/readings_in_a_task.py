"""The readings are a task; the cancel goes through to it."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()

    async def measure():
        return [await read(handle) for _ in range(n)]

    task = asyncio.create_task(measure())
    try:
        return await task
    finally:
        await close(handle)
