# earns: M05
# line: 22
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

async def start(dish):
    task = asyncio.create_task(dish())
    await task
    return task


async def main():
    coffee = await start(make_coffee)
    eggs = await start(fry_eggs)
    await coffee
    await eggs

if __name__ == "__main__":
    asyncio.run(main())
