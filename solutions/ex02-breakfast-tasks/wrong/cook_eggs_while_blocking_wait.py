# earns: M06
# line: 14
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    sleep(1)
    sleep(3)


async def main():
    coffee = asyncio.create_task(make_coffee())
    eggs = asyncio.create_task(fry_eggs())
    await coffee
    await eggs

if __name__ == "__main__":
    asyncio.run(main())
