import asyncio
from time import sleep, time
import types


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


@types.coroutine
def boil(name, waiting):
    yield from wait(name, waiting).__await__()


async def cook(name, hands_on, waiting):
    work(minutes=hands_on, name=name)
    if waiting:
        await boil(name, waiting)


async def cook_all(dishes):
    begin = time()
    by_wait = {}
    for dish in dishes:
        by_wait.setdefault(dish[2], []).append(dish)
    await asyncio.gather(*(cook(*dish) for waiting in sorted(by_wait, reverse=True) for dish in by_wait[waiting]))
    return time() - begin


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
