import asyncio
from time import sleep


class Recipes(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        cls.dishes = [v for k, v in space.items() if asyncio.iscoroutinefunction(v)]
        return cls


class Kitchen(metaclass=Recipes):
    async def make_coffee(self=None):
        sleep(1)
        await asyncio.sleep(5)

    async def fry_eggs(self=None):
        sleep(1)
        await asyncio.sleep(3)


make_coffee, fry_eggs = Kitchen.dishes


async def main():
    async with asyncio.TaskGroup() as tg:
        for dish in Kitchen.dishes:
            tg.create_task(dish(Kitchen))

if __name__ == "__main__":
    asyncio.run(main())
