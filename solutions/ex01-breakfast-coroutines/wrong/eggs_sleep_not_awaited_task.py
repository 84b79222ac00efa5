# earns: M11
# line: 14
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    asyncio.create_task(asyncio.sleep(3))
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
