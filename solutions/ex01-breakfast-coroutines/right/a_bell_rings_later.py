import asyncio
from time import sleep


def bell(minutes):
    loop = asyncio.get_running_loop()
    ringing = loop.create_future()
    loop.call_later(minutes, ringing.set_result, None)
    return ringing


async def make_coffee():
    sleep(1)
    await bell(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await bell(3)
    print("eggs: ready")


async def main():
    clock = asyncio.get_running_loop().time
    start = clock()
    await make_coffee()
    await fry_eggs()
    print("ready after", clock() - start)


if __name__ == "__main__":
    asyncio.run(main())
