import asyncio
from contextlib import AsyncExitStack
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    async with AsyncExitStack() as stack:
        stack.push_async_callback(fry_eggs)
        stack.push_async_callback(make_coffee)
        print("good morning")


if __name__ == "__main__":
    asyncio.run(main())
