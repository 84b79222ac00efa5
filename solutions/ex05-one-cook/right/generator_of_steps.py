import asyncio
from time import sleep, time
import heapq


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


def steps(dishes):
    """A plain generator: yields what to wait for, after the hands are free."""
    for name, hands_on, waiting in heapq.nlargest(len(dishes), dishes, key=lambda dish: dish[2]):
        work(name, hands_on)
        yield wait(name, waiting)


async def cook_all(dishes):
    begin = time()
    pots = []
    for boiling in steps(dishes):
        pots.append(asyncio.create_task(boiling))
        await asyncio.sleep(0)
    await asyncio.gather(*pots)
    return int((time() - begin) * 4) / 4


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
