# earns: E10
"""The class of the error is gone."""

import asyncio


async def watch(open_, read, close, n):
    handle = await open_()
    try:
        return [await read(handle) for _ in range(n)]
    finally:
        await close(handle)
