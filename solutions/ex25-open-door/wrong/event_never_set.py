# earns: E06
"""Nobody sets the event."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        await event.wait()
        await enter(visitor)

    await asyncio.gather(door_opens(), *(visit(visitor) for visitor in visitors))
