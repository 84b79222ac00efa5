# earns: M22
# line: 26
import asyncio
from time import sleep, time
import random


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    random.shuffle(dishes)
    await asyncio.gather(*(cook(*dish) for dish in dishes))
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
