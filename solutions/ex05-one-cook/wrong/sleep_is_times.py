# earns: M09
# line: 13
import asyncio
from asyncio import sleep
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    order = sorted(dishes, key=lambda dish: -dish[2])
    await asyncio.gather(*(cook(*dish) for dish in order))
    return time() - start
