"""Catches the cancel, closes, and cancels itself."""

import asyncio


class SensorError(Exception):
    """The sensor cannot be read."""


async def watch(open_, read, close, n):
    handle = await open_()
    readings = []
    try:
        for _ in range(n):
            readings.append(await read(handle))
    except asyncio.CancelledError:
        await close(handle)
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    except SensorError:
        await close(handle)
        raise
    else:
        await close(handle)
    return readings
