# earns: ex25-missed
"""Who finds the door closed goes home."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        if door.done():
            await enter(visitor)

    door = asyncio.create_task(door_opens())
    await asyncio.gather(door, *(visit(visitor) for visitor in visitors))
