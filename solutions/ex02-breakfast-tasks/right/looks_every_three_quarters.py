# remark: M23
import asyncio
from time import sleep


async def wait(minutes):
    while minutes > 0:
        await asyncio.sleep(min(0.75, minutes))
        minutes -= 0.75


async def make_coffee():
    sleep(1)
    await wait(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await wait(3)
    print("eggs: ready")


async def main():
    coffee = asyncio.create_task(make_coffee())
    eggs = asyncio.create_task(fry_eggs())
    await coffee
    await eggs


if __name__ == "__main__":
    asyncio.run(main())
