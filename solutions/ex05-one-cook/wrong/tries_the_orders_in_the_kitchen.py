# earns: ex5-twice
# line: 25
import asyncio
from itertools import permutations
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    times = []
    for order in permutations(dishes):
        start = time()
        await asyncio.gather(*(cook(*dish) for dish in order))
        times.append(time() - start)
        if len(times) == 6:
            break
    return min(times)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
