"""A semaphore of none, to which the doorkeeper adds a place for each."""

import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def closed_until(door_opens, number):
    places = asyncio.Semaphore(0)

    async def keeper():
        await door_opens()
        for _ in range(number):
            places.release()

    task = asyncio.create_task(keeper())
    yield places
    await task


async def museum(visitors, door_opens, arrive, enter):
    async def visit(visitor):
        await arrive(visitor)
        await places.acquire()
        await enter(visitor)

    async with closed_until(door_opens, len(visitors)) as places, asyncio.TaskGroup() as group:
        for visitor in visitors:
            group.create_task(visit(visitor))
