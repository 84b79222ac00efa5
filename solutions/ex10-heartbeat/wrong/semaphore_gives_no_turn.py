# earns: M38
# line: 11
"""A semaphore round each block, and still no pause inside it."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    room = asyncio.Semaphore(1)

    async def one(block):
        async with room:
            return crunch(block)

    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    heart = asyncio.create_task(keep_beating())
    results = await asyncio.gather(*map(one, blocks))
    heart.cancel()
    await asyncio.wait([heart])
    return results
