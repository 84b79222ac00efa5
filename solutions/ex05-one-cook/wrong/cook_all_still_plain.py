# earns: M01
# line: 20
import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


def cook_all(dishes):
    asyncio.run(cook_them(sorted(dishes, key=lambda dish: -dish[2])))
    return max((dish[1] + dish[2] for dish in dishes), default=0)


async def cook_them(dishes):
    await asyncio.gather(*(cook(*dish) for dish in dishes))


if __name__ == "__main__":
    print(cook_all([("soup", 1, 4), ("bread", 2, 5)]))
