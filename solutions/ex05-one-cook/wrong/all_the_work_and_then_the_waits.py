# earns: ex5-wait-late
# line: 20
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()
    pots = []
    for name, hands_on, waiting in sorted(dishes, key=lambda dish: dish[2], reverse=True):
        work(name, hands_on)
        pots.append(asyncio.create_task(wait(name, waiting)))
    await asyncio.gather(*pots)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
