import asyncio
from time import sleep
barrier = asyncio.Barrier(1)
cond = asyncio.Condition()


async def make_coffee():
    async with cond:
        sleep(1)
    await barrier.wait()
    await asyncio.sleep(5)


async def fry_eggs():
    async with cond:
        sleep(1)
    async with barrier:
        await asyncio.sleep(3)


async def main():
    await make_coffee()
    await fry_eggs()

asyncio.run(main())
