# earns: ex20-close-cut
# line: 18
"""The close has a tenth of a second after trouble."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        readings = [await read(handle) for _ in range(n)]
    except BaseException:
        try:
            await asyncio.wait_for(close(handle), 0.1)
        except TimeoutError:
            pass
        raise
    await close(handle)
    return readings
