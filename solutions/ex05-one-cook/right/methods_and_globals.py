import asyncio
from time import sleep, time
import sys
from datetime import datetime


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


class Kitchen:
    def __init__(self):
        self.pots = []

    def chop(self, *args):
        return globals()["work"](*args)

    async def boil(self, *args, **kwargs):
        await sys.modules[__name__].wait(*args, **kwargs)

    async def dish(self, name, hands_on, waiting):
        self.chop(name, hands_on)
        if waiting:
            await self.boil(name, minutes=waiting)

    async def __call__(self, dishes):
        begin = datetime.now()
        for dish in sorted(dishes, key=lambda dish: dish[-1])[::-1]:
            self.pots.append(asyncio.create_task(self.dish(*dish)))
        while self.pots:
            await self.pots.pop()
        return (datetime.now() - begin).total_seconds()


cook_all = Kitchen().__call__


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
