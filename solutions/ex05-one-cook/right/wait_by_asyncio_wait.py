import asyncio
from time import sleep, time
import itertools


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    never = asyncio.get_running_loop().create_future()
    await asyncio.wait([never], timeout=minutes)
    never.cancel()


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    moments = itertools.accumulate(dish[1] for dish in order)
    await asyncio.gather(*(cook(*dish) for dish in order))
    return max((moment + dish[2] for moment, dish in zip(moments, order)), default=0)


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
