# earns: ex25-twice
"""The door is asked with a limit of half a second, again and again."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        await event.wait()
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    while not event.is_set():
        try:
            await asyncio.wait_for(door_opens(), 0.5)
            event.set()
        except TimeoutError:
            pass
    await asyncio.gather(*tasks)
