# earns: M06
# line: 15
"""map of a pool waits on the loop's own thread."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    heart = asyncio.create_task(keep_beating())
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(crunch, blocks))
    heart.cancel()
    await asyncio.wait([heart])
    return results
