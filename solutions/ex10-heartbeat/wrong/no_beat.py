# earns: ex10-no-beat
"""The loop breathes, and nobody beats."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    results = []
    for block in blocks:
        results.append(crunch(block))
        await asyncio.sleep(0)
    return results
