import asyncio
from itertools import permutations
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


def minutes(order):
    done, now = 0, 0
    for _, hands_on, waiting in order:
        now += hands_on
        done = max(done, now + waiting)
    return done


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    best = min(permutations(dishes), key=minutes)
    async with asyncio.TaskGroup() as group:
        for dish in best:
            group.create_task(cook(*dish))
    return minutes(best)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
