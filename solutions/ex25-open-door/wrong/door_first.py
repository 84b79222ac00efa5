# earns: M03
"""The door is awaited before anybody sets out."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await enter(visitor)

    await door_opens()
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
