# earns: ex20-other-steps
# line: 15
"""Closed as soon as it is open."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    await close(handle)
    return [await read(handle) for _ in range(n)]
