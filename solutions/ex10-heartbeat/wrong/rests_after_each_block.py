# earns: ex10-idle-core
# line: 13
"""A whole second between two blocks, for the heart."""
import asyncio


async def crunch_all(blocks, crunch, beat):
    results = []
    for block in blocks:
        if results:
            beat()
            await asyncio.sleep(1)
        results.append(crunch(block))
    return results
