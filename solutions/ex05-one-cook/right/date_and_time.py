import asyncio
from datetime import datetime
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = datetime.now()
    tasks = [asyncio.ensure_future(cook(*dish)) for dish in sorted(dishes, key=lambda d: d[2], reverse=True)]
    if tasks:
        await asyncio.wait(tasks)
    return (datetime.now() - start).total_seconds()


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
