# earns: M03
"""A lock is held while one goes in."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()
    lock = asyncio.Lock()

    async def visit(visitor):
        await arrive(visitor)
        await event.wait()
        async with lock:
            await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door_opens()
    event.set()
    await asyncio.gather(*tasks)
