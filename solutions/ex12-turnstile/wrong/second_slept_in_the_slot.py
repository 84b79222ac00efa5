# earns: M11
"""A place is taken for the call and a second more: the rate is kept, and long calls keep others out."""
import asyncio


async def call_all(fetch, items, r):
    room = asyncio.Semaphore(r)

    async def one(item):
        async with room:
            answer = await fetch(item)
            await asyncio.sleep(1)
            return answer

    return await asyncio.gather(*[one(item) for item in items])
