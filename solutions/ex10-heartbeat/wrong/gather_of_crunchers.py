# earns: M38
# line: 7
"""A coroutine for each block, all at once: there is no waiting that could overlap."""
import asyncio

async def one(block, crunch):
    return crunch(block)

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)
    heart = asyncio.create_task(keep_beating())
    results = await asyncio.gather(*(one(block, crunch) for block in blocks))
    heart.cancel()
    await asyncio.gather(heart, return_exceptions=True)
    return results
