# earns: ex10-no-return
# line: 6
"""The list is forgotten."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    results = []
    for block in blocks:
        beat()
        results.append(crunch(block))
        await asyncio.sleep(0)
