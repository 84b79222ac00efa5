# earns: M11
# line: 18
"""Who fills the bucket goes on when all is done."""
import asyncio

async def call_all(fetch, items, r):
    bucket = asyncio.Semaphore(0)
    async def fill():
        while True:
            for _ in range(r):
                bucket.release()
            await asyncio.sleep(1)
    async def one(item):
        await bucket.acquire()
        return await fetch(item)
    if not items:
        return []
    asyncio.create_task(fill())
    return await asyncio.gather(*map(one, items))
