import asyncio
from time import sleep


async def make_coffee():
    print("eggs: ready? no, coffee first")
    print("is coffee: ready")
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("coffee: ready")
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
