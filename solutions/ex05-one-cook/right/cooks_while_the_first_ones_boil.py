import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    begin = time()
    order = sorted(dishes, key=lambda dish: dish[2])
    boiling = set()
    while order or boiling:
        if order:
            name, hands_on, waiting = order.pop()
            work(name, hands_on)
            boiling.add(asyncio.ensure_future(wait(name, waiting)))
            await asyncio.sleep(0)
        else:
            done, boiling = await asyncio.wait(boiling, return_when=asyncio.FIRST_COMPLETED)
    return time() - begin


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
