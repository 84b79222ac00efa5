# earns: M04
"""gather without await."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    asyncio.gather(*(visit(visitor) for visitor in visitors))
