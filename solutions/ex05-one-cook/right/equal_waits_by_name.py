import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish):
    name, hands_on, waiting = dish
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    """Longest wait first; of equal waits the last of the alphabet goes first."""
    start = time()
    order = sorted(dishes, key=lambda dish: (dish[2], dish[0]))
    tasks = []
    while order:
        tasks.append(asyncio.create_task(cook(order.pop())))
    await asyncio.gather(*tasks)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
