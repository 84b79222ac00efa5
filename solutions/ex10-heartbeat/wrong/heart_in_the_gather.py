# earns: E07
"""gather waits for the heart, which never ends."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)
    async def work():
        results = []
        for block in blocks:
            results.append(crunch(block))
            await asyncio.sleep(0)
        return results
    results, _ = await asyncio.gather(work(), keep_beating())
    return results
