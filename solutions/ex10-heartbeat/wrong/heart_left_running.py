# earns: ex10-beat-goes-on
# line: 11
"""Nobody stops the heart."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)
    heart = asyncio.create_task(keep_beating())
    results = []
    for block in blocks:
        results.append(crunch(block))
        await asyncio.sleep(0)
    return results
