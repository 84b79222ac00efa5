# earns: M06
"""time.sleep in the loop that looks."""

import asyncio
import time


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        while not door.done():
            time.sleep(0.1)
            await asyncio.sleep(0)
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    await asyncio.gather(*(visit(visitor) for visitor in visitors))
