import asyncio
import time


def work(minutes):
    end = time.perf_counter() + minutes
    while (left := end - time.perf_counter()) > 0:
        time.sleep(left)


async def wait(minutes):
    loop = asyncio.get_running_loop()
    end = loop.time() + minutes
    while (left := end - loop.time()) > 0:
        await asyncio.sleep(left)


async def make_coffee():
    work(1)
    await wait(5)


async def fry_eggs():
    work(1)
    await wait(3)


async def main():
    await make_coffee()
    await fry_eggs()

if __name__ == "__main__":
    asyncio.run(main())
