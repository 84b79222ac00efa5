import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def the_cook(orders, pots):
    while not orders.empty():
        waiting, name, hands_on = orders.get_nowait()
        work(name, hands_on)
        pots.append(asyncio.create_task(wait(name, -waiting)))
        await asyncio.sleep(0)


async def cook_all(dishes):
    start, pots = time(), []
    orders = asyncio.PriorityQueue()
    for name, hands_on, waiting in dishes:
        await orders.put((-waiting, name, hands_on))
    await the_cook(orders, pots)
    await asyncio.gather(*pots)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
