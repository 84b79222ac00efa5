import asyncio
from heapq import nlargest
from time import monotonic, sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish):
    work(*dish[:2])
    await wait(dish[0], dish[2])


async def cook_all(dishes):
    began = monotonic()
    order = nlargest(len(dishes), dishes, key=lambda dish: dish[2])
    await asyncio.gather(*map(cook, order))
    return monotonic() - began


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
