# earns: E06
"""notify wakes one of those who wait."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    news = asyncio.Condition()

    async def visit(visitor):
        await arrive(visitor)
        async with news:
            while not door.done():
                await news.wait()
        await enter(visitor)

    door = asyncio.create_task(door_opens())
    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door
    async with news:
        news.notify()
    await asyncio.gather(*tasks)
