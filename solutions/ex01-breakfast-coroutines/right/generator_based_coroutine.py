import asyncio
import types
from time import sleep


@types.coroutine
def make_coffee():
    sleep(1)
    yield from asyncio.sleep(5)
    print("coffee: ready")


@types.coroutine
def fry_eggs():
    sleep(1)
    yield from asyncio.sleep(3)
    print("eggs: ready")


async def main():
    await make_coffee()
    await fry_eggs()


if __name__ == "__main__":
    asyncio.run(main())
