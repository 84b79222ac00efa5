import asyncio
from time import time

hands = asyncio.BoundedSemaphore(1)


async def work(what):
    async with hands:
        print(what)
        await asyncio.sleep(1)


async def make_coffee():
    await work("measuring coffee")
    await asyncio.sleep(5)


async def fry_eggs():
    await work("cracking eggs")
    await asyncio.sleep(3)


async def main():
    start = time()
    async with asyncio.TaskGroup() as group:
        group.create_task(make_coffee())
        group.create_task(fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
