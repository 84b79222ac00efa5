# earns: E05
# line: 7
import asyncio
from time import sleep, time


def work(dish):
    sleep(dish[1])


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish):
    work(dish)
    await wait(dish[0], dish[2])


async def cook_all(dishes):
    start = time()
    await asyncio.gather(*(cook(dish) for dish in sorted(dishes, key=lambda dish: -dish[2])))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
