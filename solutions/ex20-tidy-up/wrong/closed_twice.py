# earns: ex20-twice
# line: 20
"""Closed in the except, and in the finally."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    except BaseException:
        await close(handle)
        raise
    finally:
        await close(handle)
