import asyncio
from time import sleep, time
from typing import NamedTuple


class Dish(NamedTuple):
    name: str
    work: float
    wait: float


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish: Dish) -> None:
    work(dish.name, dish.work)
    await wait(dish.name, dish.wait)


async def cook_all(dishes: list[tuple[str, float, float]]) -> float:
    start = time()
    order = sorted(map(Dish._make, dishes), key=lambda dish: dish.wait, reverse=True)
    async with asyncio.timeout(60):
        await asyncio.gather(*(cook(dish) for dish in order))
    return time() - start
