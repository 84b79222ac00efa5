import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    before = time()
    await asyncio.gather(*(cook(*dish) for dish in sorted(dishes, key=lambda dish: -dish[2])))
    return time() - before


def main():
    promised = cook_all([("soup", 1, 4)])
    print(promised + 1)


if __name__ == "__main__":
    main()
