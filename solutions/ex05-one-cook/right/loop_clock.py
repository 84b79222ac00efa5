import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def one(dish):
        name, hands_on, waiting = dish
        work(name=name, minutes=hands_on)
        await wait(name=name, minutes=waiting)

    tasks = [loop.create_task(one(dish)) for dish in sorted(dishes, key=lambda d: d[2])[::-1]]
    for task in tasks:
        await task
    return loop.time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
