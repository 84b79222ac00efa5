# earns: M06
# line: 13
"""A task that beats, and a loop over the blocks that never pauses."""
import asyncio


async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)
    heart = asyncio.create_task(keep_beating())
    results = [crunch(block) for block in blocks]
    heart.cancel()
    await asyncio.wait([heart])
    return results
