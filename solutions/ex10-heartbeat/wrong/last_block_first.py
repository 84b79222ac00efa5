# earns: M39
# line: 12
"""The numbers stand in the order in which a stack gives the blocks."""
import asyncio

async def crunch_all(blocks, crunch, beat):
    stack, results = list(blocks), []
    while stack:
        beat()
        results.append(crunch(stack.pop()))
        await asyncio.sleep(0)
    return results
