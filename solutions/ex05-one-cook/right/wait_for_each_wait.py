import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await asyncio.wait_for(wait(name, waiting), timeout=60)


async def cook_all(dishes):
    start = time()
    await asyncio.gather(*(cook(*dish) for dish in sorted(dishes, key=lambda dish: -dish[2])))
    return time() - start
