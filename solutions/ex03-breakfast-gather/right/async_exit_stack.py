import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def cooking(dish):
    task = asyncio.create_task(dish())
    yield task
    await task


async def breakfast(menu):
    async with AsyncExitStack() as kitchen:
        for dish in menu:
            await kitchen.enter_async_context(cooking(dish))


async def porridge():
    await asyncio.sleep(4)


asyncio.run(breakfast([porridge]))
