# earns: M07
"""All are begun, and nobody is waited for."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    for visitor in visitors:
        asyncio.create_task(visit(visitor))
