import asyncio
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
    try:
        async with asyncio.timeout(8):
            await make_coffee()
        await asyncio.wait_for(fry_eggs(), timeout=9)
    except TimeoutError:
        print("something burned")


if __name__ == "__main__":
    asyncio.run(main())
