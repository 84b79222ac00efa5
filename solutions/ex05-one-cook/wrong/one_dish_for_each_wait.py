# earns: ex5-missed
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
    by_wait = {waiting: (name, hands_on, waiting) for name, hands_on, waiting in dishes}
    tasks = []
    for waiting in sorted(by_wait, reverse=True):
        tasks.append(asyncio.create_task(cook(*by_wait[waiting])))
    for task in tasks:
        await task
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
