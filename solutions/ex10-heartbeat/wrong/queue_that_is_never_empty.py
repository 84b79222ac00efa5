# earns: M06
# line: 18
"""A get from a queue that holds something does not pause."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    heart = asyncio.create_task(keep_beating())
    queue, results = asyncio.Queue(), []
    for block in blocks:
        await queue.put(block)
    while not queue.empty():
        block = await queue.get()
        results.append(crunch(block))
    heart.cancel()
    await asyncio.wait([heart])
    return results
