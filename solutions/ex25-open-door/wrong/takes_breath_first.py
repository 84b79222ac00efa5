# earns: ex25-late
"""A pause between the news and the door."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await asyncio.sleep(0.3)
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
