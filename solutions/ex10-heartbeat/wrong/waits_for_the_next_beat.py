# earns: M11
# line: 11
"""The heart is told to stop, and hears it only when it has slept."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    going = True
    async def keep_beating():
        while going:
            beat()
            await asyncio.sleep(1)
    heart = asyncio.create_task(keep_beating())
    results = []
    for block in blocks:
        results.append(crunch(block))
        await asyncio.sleep(0)
    going = False
    await heart
    return results
