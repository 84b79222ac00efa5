# earns: M38
# line: 8
"""Each coroutine pauses, but all do so together, and then all crunch in one turn."""
import asyncio

async def one(block, crunch):
    await asyncio.sleep(0)
    return crunch(block)

async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    heart = asyncio.create_task(keep_beating())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(block, crunch)) for block in blocks]
    heart.cancel()
    await asyncio.wait([heart])
    return [task.result() for task in tasks]
