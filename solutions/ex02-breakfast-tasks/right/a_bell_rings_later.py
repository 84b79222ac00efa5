import asyncio
from time import sleep, time


async def until_the_bell(minutes):
    loop = asyncio.get_running_loop()
    bell = loop.create_future()
    loop.call_at(loop.time() + minutes, bell.set_result, "ding")
    return await bell


async def make_coffee():
    sleep(1)
    await until_the_bell(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await until_the_bell(3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
