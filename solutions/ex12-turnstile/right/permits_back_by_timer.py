"""A semaphore whose permits come back a second after the start, by a timer."""

import asyncio


async def call_all(fetch, items, r):
    permits, loop = asyncio.Semaphore(r), asyncio.get_running_loop()

    async def one(item):
        await permits.acquire()
        loop.call_later(1, permits.release)
        return await fetch(item)

    return await asyncio.gather(*(one(item) for item in items))
