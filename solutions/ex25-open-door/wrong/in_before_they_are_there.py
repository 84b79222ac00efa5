# earns: ex25-not-there
"""Whoever is awaited at the door has not arrived yet."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        way = asyncio.create_task(arrive(visitor))
        await door
        await enter(visitor)
        await way

    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
