import asyncio
from contextlib import AsyncExitStack
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()
    async with AsyncExitStack() as stove:
        for name, hands_on, waiting in sorted(dishes, key=lambda dish: dish[2], reverse=True):
            work(name, hands_on)
            pot = asyncio.create_task(wait(name, waiting))
            stove.push_async_callback(asyncio.wait, [pot])
            await asyncio.sleep(0)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
