# earns: M02
"""door_opens is called, and not awaited."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        await event.wait()
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    door_opens()
    event.set()
    await asyncio.gather(*tasks)
