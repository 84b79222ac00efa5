# earns: ex10-beat-storm
# line: 9
"""Twenty beats in a second."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(0.05)
    heart = asyncio.create_task(keep_beating())
    results = await asyncio.gather(*(asyncio.to_thread(crunch, block) for block in blocks))
    heart.cancel()
    await asyncio.wait([heart])
    return results
