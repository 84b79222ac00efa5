# earns: ex20-missed
# line: 12
"""Closed after trouble, and not when all goes well."""

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
