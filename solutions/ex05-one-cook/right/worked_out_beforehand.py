import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


def how_long(dishes):
    worked = ready = 0
    for _, hands_on, waiting in dishes:
        worked += hands_on
        ready = max(ready, worked + waiting)
    return ready


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    dishes.sort(key=lambda dish: -dish[2])
    promised = how_long(dishes)
    await asyncio.gather(*[cook(*dish) for dish in dishes])
    return promised


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
