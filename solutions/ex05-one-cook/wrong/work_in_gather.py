# earns: M09
# line: 20
import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()
    for name, hands_on, waiting in sorted(dishes, key=lambda dish: -dish[2]):
        await asyncio.gather(work(name, hands_on), wait(name, waiting))
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
