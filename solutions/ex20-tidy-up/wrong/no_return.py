# earns: ex20-no-return
# line: 12
"""The readings are printed."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        print([await read(handle) for _ in range(n)])
    finally:
        await close(handle)
