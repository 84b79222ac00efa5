import asyncio
from time import sleep, time
from operator import itemgetter
from time import perf_counter


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    cook = asyncio.Semaphore(1)
    begin = perf_counter()

    async def dish(name, hands_on, waiting):
        async with cook:
            work(name, hands_on)
        await asyncio.wait_for(wait(name, waiting), 60)

    by_wait = sorted(dishes, key=itemgetter(2), reverse=True)
    for each in asyncio.as_completed([dish(*values) for values in by_wait]):
        await each
    return perf_counter() - begin


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
