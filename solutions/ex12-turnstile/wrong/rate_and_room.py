# earns: ex12-limits-running
"""The rate is kept, and there is a limit of running calls on top."""
import asyncio


async def call_all(fetch, items, r):
    room, tasks = asyncio.Semaphore(r), []

    async def one(item):
        async with room:
            call = asyncio.create_task(fetch(item))
            await asyncio.wait([call, asyncio.create_task(asyncio.sleep(1))])
            return call.result()

    return await asyncio.gather(*[one(item) for item in items])
