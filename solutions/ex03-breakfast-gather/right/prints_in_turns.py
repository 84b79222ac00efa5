import asyncio


async def breakfast(menu):
    for n in range(30_000):
        print("a", end="")
        print("b", end="")
    await asyncio.gather(*(dish() for dish in menu))
