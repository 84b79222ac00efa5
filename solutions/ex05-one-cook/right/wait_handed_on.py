import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


def wait(name, minutes):
    return pause(minutes)


async def pause(minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    pot = wait(name, waiting)  # only made; it begins when it is awaited
    work(name, hands_on)
    await pot


async def cook_all(dishes):
    start = time()
    dishes.sort(key=lambda dish: dish[2], reverse=True)
    await asyncio.wait_for(asyncio.gather(*(cook(*dish) for dish in dishes)), timeout=60)
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
