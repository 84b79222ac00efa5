# earns: M02
"""event.wait() without await."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    event = asyncio.Event()

    async def visit(visitor):
        await arrive(visitor)
        event.wait()
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door_opens()
    event.set()
    await asyncio.gather(*tasks)
