import asyncio
from time import sleep, time
import bisect


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    order = []
    for dish in dishes:
        bisect.insort(order, dish, key=lambda dish: -dish[2])

    async def cook(dish):
        work(*dish[:2])
        await wait(dish[0], dish[2])

    await asyncio.gather(*map(cook, order))
    return loop.time() - begin


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
