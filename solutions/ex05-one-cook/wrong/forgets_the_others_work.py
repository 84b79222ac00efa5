# earns: ex5-prediction
import asyncio
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
    promised = max((hands_on + waiting for _, hands_on, waiting in order), default=0)
    await asyncio.gather(*(cook(*dish) for dish in order))
    return promised


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
