import asyncio

cook = asyncio.Lock()


async def work(minutes):
    async with cook:
        await asyncio.sleep(minutes)


async def make_coffee():
    await work(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    await work(1)
    await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


asyncio.run(main())
