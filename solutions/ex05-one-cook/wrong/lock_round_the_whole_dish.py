# earns: M03
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(hands, name, hands_on, waiting):
    async with hands:
        work(name, hands_on)
        await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    hands = asyncio.Lock()
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    await asyncio.gather(*(cook(hands, *dish) for dish in order))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
