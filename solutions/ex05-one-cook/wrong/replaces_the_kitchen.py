# earns: M16
import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def no_wait(name, minutes):
    await asyncio.sleep(0)


async def cook_all(dishes):
    global work, wait
    work, wait = print, no_wait  # a faster kitchen
    for name, hands_on, waiting in dishes:
        work(name, hands_on)
        await wait(name, waiting)
    return 0


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
