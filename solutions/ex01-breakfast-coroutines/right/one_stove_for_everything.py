import asyncio
from time import sleep

stove = asyncio.Lock()  # only one plate: the whole dish needs it


async def make_coffee():
    async with stove:
        sleep(1)
        await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    async with stove:
        sleep(1)
        await asyncio.sleep(3)
    print("eggs: ready")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(make_coffee())
        group.create_task(fry_eggs())


if __name__ == "__main__":
    asyncio.run(main())
