# earns: M21
import asyncio
from time import time


async def make_coffee():
    print("coffee: measuring the ingredients")
    await asyncio.sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    await asyncio.sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    start = time()
    coffee = asyncio.create_task(make_coffee())
    eggs = asyncio.create_task(fry_eggs())
    await coffee
    await eggs
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
