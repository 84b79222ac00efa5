import asyncio
from fractions import Fraction
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    clock = last = Fraction(0)
    tasks = []
    for dish in sorted(dishes, key=lambda dish: dish[2], reverse=True):
        clock += Fraction(dish[1])
        last = max(last, clock + Fraction(dish[2]))
        tasks.append(asyncio.create_task(cook(*dish)))
    await asyncio.gather(*tasks)
    return float(last)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
