# remark: M22
import asyncio


async def breakfast(menu):
    """Whoever comes last to the bell rings it, and so begins first."""
    bell = asyncio.Barrier(max(len(menu), 1))

    async def cook(dish):
        await bell.wait()
        await dish()

    await asyncio.gather(*(cook(dish) for dish in menu))
