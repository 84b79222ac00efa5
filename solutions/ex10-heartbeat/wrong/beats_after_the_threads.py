# earns: ex10-silence
# line: 8
"""All blocks in threads, and a beat when all are done."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    results = await asyncio.gather(*(asyncio.to_thread(crunch, block) for block in blocks))
    beat()
    return results
