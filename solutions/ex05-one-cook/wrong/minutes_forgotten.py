# earns: E05
# line: 18
import asyncio
from time import sleep, time


def work(name, minutes=1):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name)
    await wait(name)


async def cook_all(dishes):
    start = time()
    await asyncio.gather(*(cook(*dish) for dish in sorted(dishes, key=lambda dish: -dish[2])))
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
