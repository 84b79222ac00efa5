import asyncio
from time import sleep, time


async def pause(minutes):
    never = asyncio.Event()
    try:
        async with asyncio.timeout(minutes):
            await never.wait()
    except TimeoutError:
        return


async def make_coffee():
    sleep(1)
    await pause(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.wait([asyncio.get_running_loop().create_future()], timeout=3)
    print("eggs: ready")


async def main():
    start = time()
    await asyncio.gather(make_coffee(), fry_eggs())
    print(f"breakfast is ready in {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
