import asyncio
from time import sleep, time


async def cook(name, work, wait):
    print(f"{name}: preparing the ingredients")
    sleep(work)
    print(f"{name}: waiting")
    await asyncio.sleep(wait)
    print(f"{name}: ready")


async def make_coffee():
    await cook("coffee", 1, 5)


async def fry_eggs():
    await cook("eggs", 1, 3)


async def main():
    start = time()
    await make_coffee()
    await fry_eggs()
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
