import asyncio
from functools import partial
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def just_wait(sleeping, name, minutes):
    await sleeping(minutes)


wait = partial(just_wait, asyncio.sleep)


class Kitchen:
    async def cook(self, name, hands_on, waiting):
        work(name, hands_on)
        await wait(name, waiting)

    async def __call__(self, dishes):
        start = time()
        order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
        await asyncio.gather(*(self.cook(*dish) for dish in order))
        return time() - start


cook_all = Kitchen()
