# earns: ex10-silence
# line: 7
"""Pauses for the others, and a heart that beats once."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    beat()
    results = []
    for block in blocks:
        results.append(crunch(block))
        await asyncio.sleep(0)
    return results
