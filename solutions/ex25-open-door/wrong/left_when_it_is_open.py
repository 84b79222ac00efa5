# earns: M11
"""The event is set, and then museum returns."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        await event.wait()
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door_opens()
    event.set()
    print(len(tasks), "may enter")
