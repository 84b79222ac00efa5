import asyncio
from time import sleep
import contextlib, time


@contextlib.asynccontextmanager
async def stove(minutes):
    yield
    await asyncio.sleep(minutes)


async def make_coffee():
    async with stove(5):
        sleep(1)
    print("Coffee: READY")


async def fry_eggs():
    async with stove(3):
        sleep(1)
    print("eggs :ready")


async def main():
    async with stove(0):
        await make_coffee()
        await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
