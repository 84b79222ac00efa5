import asyncio
from dataclasses import dataclass
from time import sleep


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


@dataclass
class Dish:
    name: str
    hands_on: float
    waiting: float

    async def cook(self):
        work(self.name, self.hands_on)
        await wait(self.name, self.waiting)


async def cook_all(dishes):
    todo = [Dish(*dish) for dish in dishes]
    todo.sort(key=lambda dish: dish.waiting, reverse=True)
    tasks = {dish.name: asyncio.create_task(dish.cook()) for dish in todo}
    for task in tasks.values():
        await task
    ready = [sum(d.hands_on for d in todo[: i + 1]) + dish.waiting for i, dish in enumerate(todo)]
    return max(ready, default=0)


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
