# earns: M03
"""Each visitor waits for the door, and only then sets out."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await door
        await arrive(visitor)
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
