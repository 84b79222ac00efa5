# earns: ex5-wait-first
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()
    pots = [asyncio.create_task(wait(name, waiting)) for name, _, waiting in dishes]
    await asyncio.sleep(0)
    for name, hands_on, _ in dishes:
        work(name, hands_on)
    await asyncio.gather(*pots)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
