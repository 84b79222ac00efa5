import asyncio
from time import sleep


async def make_coffee():
    brewing = asyncio.create_task(asyncio.sleep(5))
    sleep(1)
    await brewing
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
