import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(dish, my_turn, next_turn):
    await my_turn.wait()
    name, hands_on, waiting = dish
    work(name, hands_on)
    next_turn.set()
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    turns = [asyncio.Event() for _ in range(len(order) + 1)]
    turns[0].set()
    await asyncio.gather(*(cook(dish, *turns[i : i + 2]) for i, dish in enumerate(order)))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
