# earns: M16
import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    worked, ready = 0, 0
    for _, hands_on, waiting in sorted(dishes, key=lambda dish: dish[2], reverse=True):
        worked += hands_on
        ready = max(ready, worked + waiting)
    await asyncio.sleep(ready)
    return ready


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
