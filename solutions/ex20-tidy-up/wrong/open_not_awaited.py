# earns: M02
# line: 15
"""The handle is a coroutine."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = open_()
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
