"""Who begins holds the door shut for a while."""

import asyncio


async def call_all(fetch, items, r):
    door = asyncio.Lock()

    async def one(item):
        async with door:
            await asyncio.sleep(1 / r)
        return await fetch(item)

    return await asyncio.gather(*[asyncio.create_task(one(item)) for item in items])
