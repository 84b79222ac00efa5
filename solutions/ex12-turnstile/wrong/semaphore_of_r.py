# earns: ex12-limits-running
# line: 11
"""A semaphore limits how many run, not how many begin."""
import asyncio


async def call_all(fetch, items, r):
    room = asyncio.Semaphore(r)
    async def one(item):
        async with room:
            return await fetch(item)
    return await asyncio.gather(*[one(item) for item in items])
