# earns: ex25-before-open
"""Nobody heeds the door."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await enter(visitor)

    await asyncio.gather(door_opens(), *(visit(visitor) for visitor in visitors))
