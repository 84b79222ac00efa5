# earns: ex20-other-error
# line: 17
"""A RuntimeError, in place of the cancel."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    except asyncio.CancelledError:
        raise RuntimeError("called off") from None
    finally:
        await close(handle)
