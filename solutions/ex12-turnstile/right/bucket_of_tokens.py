"""A bucket that is filled again every second, and a filler that is called off at the end."""

import asyncio


async def call_all(fetch, items, r):
    bucket = asyncio.Queue()

    async def fill():
        while True:
            while bucket.qsize() < r:
                bucket.put_nowait("token")
            await asyncio.sleep(1)

    async def one(item):
        await bucket.get()
        return await fetch(item)

    filling = asyncio.create_task(fill())
    try:
        return await asyncio.gather(*map(one, items))
    finally:
        filling.cancel()
        await asyncio.wait([filling])
