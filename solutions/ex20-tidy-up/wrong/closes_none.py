# earns: ex20-nothing-to-close
# line: 18
"""Closes None where nothing is open."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = None
    try:
        handle = await open_()
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
