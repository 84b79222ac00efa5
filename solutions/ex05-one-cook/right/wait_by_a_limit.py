import asyncio
from time import sleep, time
from time import time_ns


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    try:
        async with asyncio.timeout(minutes):
            await asyncio.Event().wait()
    except TimeoutError:
        print(name, "is ready")


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
    before = time_ns()
    await asyncio.gather(*(cook(*dish) for dish in order))
    return (time_ns() - before) / 1e9


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
