# earns: ex10-called-too-early
# line: 7
"""The thread is given a number to call."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    return [await asyncio.to_thread(crunch(block)) for block in blocks]
