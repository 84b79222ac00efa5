# earns: M14
# line: 9
import asyncio
import time

time.sleep = lambda minutes: None


async def make_coffee():
    time.sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    time.sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
