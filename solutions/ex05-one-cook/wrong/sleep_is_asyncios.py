# earns: M02
# line: 10
import asyncio
from time import sleep, time
from asyncio import sleep


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
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


if __name__ == "__main__":
    print(asyncio.run(cook_all([("soup", 1, 4), ("bread", 2, 5)])))
