# earns: ex20-not-cut
# line: 13
"""open_ goes on when it is called off."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await asyncio.shield(open_())
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
