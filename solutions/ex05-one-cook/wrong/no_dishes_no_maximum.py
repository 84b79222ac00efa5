# earns: E04
# line: 24
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
    await asyncio.gather(*(cook(*dish) for dish in order))
    ready = [sum(d[1] for d in order[: i + 1]) + dish[2] for i, dish in enumerate(order)]
    return max(ready)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
