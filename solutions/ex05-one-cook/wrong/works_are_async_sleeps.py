# earns: M21
# line: 7
import asyncio
from time import time


async def work(name, minutes):
    await asyncio.sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    await work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    await asyncio.gather(*(cook(*dish) for dish in dishes))
    return time() - start
