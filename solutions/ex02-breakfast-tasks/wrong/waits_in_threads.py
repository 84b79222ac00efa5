# earns: M13
# line: 9
import asyncio
from time import sleep, time


async def make_coffee():
    sleep(1)
    await asyncio.to_thread(sleep, 5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.to_thread(sleep, 3)
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
