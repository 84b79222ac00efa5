# earns: E06
# line: 16
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish, hands_free):
    await hands_free.wait()
    hands_free.clear()
    work(dish[0], dish[1])
    hands_free.set()
    await wait(dish[0], dish[2])


async def cook_all(dishes):
    start = time()
    hands_free = asyncio.Event()
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    await asyncio.gather(*(cook(dish, hands_free) for dish in order))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
