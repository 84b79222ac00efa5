# earns: E05
# line: 20
import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(salad, soup, bread):
    start = time()
    await asyncio.gather(cook(*bread), cook(*soup), cook(*salad))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all(("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5))))
