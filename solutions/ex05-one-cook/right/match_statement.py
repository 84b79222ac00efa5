import asyncio as aio
from time import sleep as chop
from time import time as now


def work(name, minutes):
    chop(minutes)


async def wait(name, minutes):
    await aio.sleep(minutes)


async def cook(dish):
    match dish:
        case (name, hands_on, 0):
            work(name, hands_on)
        case (name, hands_on, waiting):
            work(name, hands_on)
            await wait(name, waiting)


async def cook_all(dishes):
    began = now()
    match sorted(dishes, key=lambda dish: dish[2], reverse=True):
        case []:
            return 0
        case [only]:
            await cook(only)
        case order:
            await aio.gather(*map(cook, order))
    return now() - began


with aio.Runner() as runner:
    print(runner.run(cook_all([("salad", 1, 0), ("tea", 0.5, 3)])))
