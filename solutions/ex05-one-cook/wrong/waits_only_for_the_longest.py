# earns: M11
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    tasks = [asyncio.create_task(cook(*dish)) for dish in order]
    if tasks:
        await tasks[0]  # the longest wait, so the others are ready too
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
