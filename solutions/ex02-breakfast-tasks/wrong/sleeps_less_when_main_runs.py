# earns: M14
# line: 8
import asyncio
from time import sleep
factor = 1


async def make_coffee():
    sleep(1 * factor)
    await asyncio.sleep(5 * factor)


async def fry_eggs():
    sleep(1 * factor)
    await asyncio.sleep(3 * factor)


async def main():
    global factor
    factor = 0.6
    await make_coffee()
    await fry_eggs()
    factor = 1

if __name__ == "__main__":
    asyncio.run(main())
