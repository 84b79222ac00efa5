# earns: ex12-slept-together
# line: 10
"""Each task sleeps before it begins, all of them at the same time."""
import asyncio


async def call_all(fetch, items, r):
    async def one(item):
        await asyncio.sleep(1 / r)
        return await fetch(item)
    return await asyncio.gather(*[one(item) for item in items])
