# earns: M20
"""A flag that is looked at in every turn of the loop."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        while not door.done():
            await asyncio.sleep(0)
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
