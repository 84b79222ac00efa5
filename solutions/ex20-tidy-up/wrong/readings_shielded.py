# earns: ex20-not-cut
# line: 15
"""The reading goes on when it is called off."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await asyncio.shield(read(handle)) for _ in range(n)]
    finally:
        await close(handle)
