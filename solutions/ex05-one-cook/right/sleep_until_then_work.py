import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    loop = asyncio.get_running_loop()
    start, moment, pots = loop.time(), 0.0, []

    def begin(name, hands_on, waiting):
        work(name, hands_on)
        pots.append(asyncio.eager(wait(name, waiting)) if hasattr(asyncio, "eager") else loop.create_task(wait(name, waiting)))

    for dish in sorted(dishes, key=lambda dish: -dish[2]):
        loop.call_at(start + moment, begin, *dish)
        moment += dish[1]
    await asyncio.sleep(moment)
    for pot in pots:
        await pot
    return loop.time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
