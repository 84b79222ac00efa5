import asyncio


async def breakfast(menu):
    for n in range(200_000):
        print("x" * 50, n)
    await asyncio.gather(*(dish() for dish in menu))
