# earns: M20
# line: 9
"""The blocks are in threads, and the heart turns the loop without end."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat(); await asyncio.sleep(0)

    heart = asyncio.create_task(keep_beating())
    results = [await asyncio.to_thread(crunch, block) for block in blocks]
    heart.cancel()
    await asyncio.wait([heart])
    return results
