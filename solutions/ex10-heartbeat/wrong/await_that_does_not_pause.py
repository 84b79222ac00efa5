# earns: M06
# line: 7
"""Each block is awaited, as a coroutine that never pauses: that is no turn for anybody."""
import asyncio

async def one(block, crunch):
    return crunch(block)

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    heart = asyncio.create_task(keep_beating())
    results = [await one(block, crunch) for block in blocks]
    heart.cancel()
    await asyncio.wait([heart])
    return results
