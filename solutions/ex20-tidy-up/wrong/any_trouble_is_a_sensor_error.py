# earns: ex20-other-error
# line: 17
"""A new SensorError for everything."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    except BaseException as trouble:
        raise SensorError("no readings") from trouble
    finally:
        await close(handle)
