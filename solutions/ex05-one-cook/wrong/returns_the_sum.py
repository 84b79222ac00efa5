# earns: ex5-prediction
import asyncio
from time import sleep


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
    total = sum(hands_on + waiting for _, hands_on, waiting in dishes)
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    await asyncio.gather(*(cook(*dish) for dish in order))
    return total


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
