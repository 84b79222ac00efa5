# earns: M25
"""Nobody enters before the last one is there."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(arrive(visitor) for visitor in visitors))
    await door
    await asyncio.gather(*(enter(visitor) for visitor in visitors))
