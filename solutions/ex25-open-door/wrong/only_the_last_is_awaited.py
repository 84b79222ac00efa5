# earns: M11
"""Only the last visitor in the list is waited for."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    for visitor in visitors:
        last = asyncio.create_task(visit(visitor))
    await last
