"""The heart only lets the others have their turn: beside work on the loop that is a beat for each block."""

import asyncio


async def crunch_all(blocks, crunch, beat):
    left, results = list(blocks), []

    async def crunching():
        while left:
            results.append(crunch(left.pop(0)))
            await asyncio.sleep(0)

    async def beating():
        while left:
            beat()
            await asyncio.sleep(0)

    await asyncio.gather(crunching(), beating())
    return results
