# earns: ex20-other-error
# line: 15
"""Another class of error."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    except SensorError as error:
        raise RuntimeError("the sensor is broken") from error
    finally:
        await close(handle)
