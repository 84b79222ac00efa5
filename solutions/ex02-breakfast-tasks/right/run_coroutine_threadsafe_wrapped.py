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

async def main():
    loop = asyncio.get_running_loop()
    futures = [asyncio.run_coroutine_threadsafe(d(), loop) for d in (make_coffee, fry_eggs)]
    await asyncio.gather(*map(asyncio.wrap_future, futures))

if __name__ == "__main__":
    asyncio.run(main())
