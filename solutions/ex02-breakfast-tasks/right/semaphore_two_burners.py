import asyncio
from time import sleep

async def make_coffee():
    print("coffee: measuring the ingredients")
    sleep(1)
    print("coffee: brewing")
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    print("eggs: preparing the ingredients")
    sleep(1)
    print("eggs: in the pan")
    await asyncio.sleep(3)
    print("eggs: ready")

burners = asyncio.BoundedSemaphore(2)


async def on(dish):
    async with burners:
        return await dish()


async def main():
    await asyncio.gather(on(make_coffee), on(fry_eggs))

asyncio.run(main())
