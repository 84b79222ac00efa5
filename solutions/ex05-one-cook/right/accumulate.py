import asyncio
from itertools import accumulate
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    worked = accumulate(hands_on for _, hands_on, _ in order)
    ready = [done + waiting for done, (_, _, waiting) in zip(worked, order)]
    await asyncio.gather(*(cook(*dish) for dish in order))
    return max(ready, default=0)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
