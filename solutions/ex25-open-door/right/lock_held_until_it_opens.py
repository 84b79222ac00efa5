"""The doorkeeper holds the lock until the door is open."""

import asyncio


async def museum(visitors, door_opens, arrive, enter):
    locked = asyncio.Lock()
    await locked.acquire()

    async def visit(visitor):
        await arrive(visitor)
        async with locked:
            pass
        await enter(visitor)

    async def unlock():
        try:
            await door_opens()
        finally:
            locked.release()

    await asyncio.gather(*[visit(visitor) for visitor in visitors], unlock())
