# earns: E04
# line: 6
import asyncio
from time import sleep

import nest_asyncio

nest_asyncio.apply()


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    asyncio.run(make_coffee())
    asyncio.run(fry_eggs())


if __name__ == "__main__":
    asyncio.run(main())
