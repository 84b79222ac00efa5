# earns: E02
# line: 9
import asyncio
from time import sleep


async def make_coffee():
    sleep(1)
    await async.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await async.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


asyncio.run(main())
