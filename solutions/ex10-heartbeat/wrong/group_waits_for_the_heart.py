# earns: E07
# line: 14
"""The group waits for all its tasks, and the heart is one of them."""

import asyncio


async def crunch_all(blocks, crunch, beat):
    async def keep_beating():
        while True:
            beat()
            await asyncio.sleep(1)

    async with asyncio.TaskGroup() as group:
        group.create_task(keep_beating())
        results = []
        for block in blocks:
            results.append(crunch(block))
            await asyncio.sleep(0)
    return results
