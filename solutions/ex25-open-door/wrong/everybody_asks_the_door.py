# earns: ex25-twice
"""Each visitor asks the door."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door_opens()
        await enter(visitor)

    await asyncio.gather(*(visit(visitor) for visitor in visitors))
