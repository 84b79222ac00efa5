import asyncio
from time import sleep, time


async def cook(name, work, wait):
    sleep(work)
    print(f"{name}: on the stove")
    await asyncio.sleep(wait)
    print(f"{name}: ready")


async def make_coffee():
    await cook("coffee", 1, 5)


async def fry_eggs():
    await cook("eggs", 1, 3)


async def main():
    start = time()
    coffee = asyncio.create_task(make_coffee())
    eggs = asyncio.create_task(fry_eggs())
    await asyncio.wait({coffee, eggs}, return_when=asyncio.ALL_COMPLETED)
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
