# earns: M25
"""A barrier lets them through when all are there."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    barrier = asyncio.Barrier(len(visitors) + 1)

    async def visit(visitor):
        await arrive(visitor)
        await barrier.wait()
        await enter(visitor)

    async def keeper():
        await door_opens()
        await barrier.wait()

    await asyncio.gather(keeper(), *(visit(visitor) for visitor in visitors))
