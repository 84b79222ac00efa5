import asyncio
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    if not dishes:
        return 0
    first = max(dishes, key=lambda dish: dish[2])
    name, hands_on, waiting = first
    others = [dish for dish in dishes if dish is not first]
    work(name, hands_on)
    _, rest = await asyncio.gather(wait(name, waiting), cook_all(others))
    return hands_on + max(waiting, rest)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
