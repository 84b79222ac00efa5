# earns: E04
# line: 16
"""Awaiting a cancelled task raises."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            await asyncio.sleep(1)
            beat()
    heart, results = asyncio.create_task(keep_beating()), []
    for block in blocks:
        await asyncio.sleep(0)
        results.append(crunch(block))
    heart.cancel()
    await heart
    return results
