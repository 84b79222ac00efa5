# earns: M06
# line: 14
"""A turn for the others, but seldom."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)
    heart = asyncio.create_task(keep_beating())
    results = []
    for number, block in enumerate(blocks):
        results.append(crunch(block))
        if number % 5 == 4:
            await asyncio.sleep(0)
    heart.cancel()
    await asyncio.wait([heart])
    return results
