# earns: M14
# line: 7
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
