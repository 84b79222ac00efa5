import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


wait = lambda name, minutes: asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()

    async def cook(dish):
        work(dish[0], dish[1])
        return await wait(dish[0], dish[2])

    await asyncio.gather(*(cook(dish) for dish in sorted(dishes, key=lambda dish: dish[2], reverse=True)))
    return time() - start
