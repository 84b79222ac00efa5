import asyncio
from time import time

cook = asyncio.Lock()


async def make_coffee():
    async with cook:
        print("coffee: measuring the ingredients")
        await asyncio.sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    async with cook:
        print("eggs: preparing the ingredients")
        await asyncio.sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


asyncio.run(main())
