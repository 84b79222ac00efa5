# earns: M05
"""A task for each visitor, awaited at once."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await door
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    for visitor in visitors:
        await asyncio.create_task(visit(visitor))
