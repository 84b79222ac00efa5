"""Each visitor gathers the way and the door, and then goes in."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    door = asyncio.create_task(door_opens())

    async def visit(visitor):
        await asyncio.gather(arrive(visitor), door)
        return await enter(visitor)

    async with asyncio.timeout(600):
        await asyncio.gather(*(visit(visitor) for visitor in visitors))
