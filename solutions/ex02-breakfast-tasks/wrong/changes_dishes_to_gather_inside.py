# earns: M19
# line: 9
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.gather(asyncio.sleep(5), fry_eggs())


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)


async def main():
    await make_coffee()

if __name__ == "__main__":
    asyncio.run(main())
