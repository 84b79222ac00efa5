# earns: M14
# line: 22
import asyncio
from time import sleep
quick = False


async def make_coffee():
    if quick:
        return await asyncio.sleep(6)
    sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    if quick:
        return await asyncio.sleep(4)
    sleep(1)
    await asyncio.sleep(3)


async def main():
    global quick
    quick = True
    await asyncio.gather(fry_eggs(), make_coffee())
    quick = False

if __name__ == "__main__":
    asyncio.run(main())
