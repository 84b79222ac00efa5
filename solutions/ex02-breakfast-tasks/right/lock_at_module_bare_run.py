import asyncio
from time import sleep
hands = asyncio.Lock()
rush = asyncio.Queue()
done = asyncio.Event()


async def make_coffee():
    async with hands:
        await asyncio.sleep(1)
    await asyncio.sleep(5)


async def fry_eggs():
    async with hands:
        await asyncio.sleep(1)
    await asyncio.sleep(3)


async def main():
    done.clear()
    c, e = asyncio.create_task(make_coffee()), asyncio.create_task(fry_eggs())
    await asyncio.wait({c, e})
    done.set()

asyncio.run(main())
asyncio.run(main())
