"""A flag, and a condition that wakes all who wait."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    news = asyncio.Condition()
    is_open = False

    async def visit(visitor):
        await arrive(visitor)
        async with news:
            await news.wait_for(lambda: is_open)
        await enter(visitor)

    tasks = [asyncio.create_task(visit(visitor)) for visitor in visitors]
    await door_opens()
    async with news:
        is_open = True
        news.notify_all()
    for task in tasks:
        await task
