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

coffee = eggs = None


async def start():
    global coffee, eggs
    coffee = asyncio.create_task(make_coffee())
    eggs = asyncio.create_task(fry_eggs())


async def finish():
    await coffee
    await eggs


async def main():
    await start()
    await finish()


asyncio.run(main())
