import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook(begin, name, hands_on, waiting):
    await asyncio.sleep(begin)
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    order = sorted(dishes, key=lambda dish: -dish[2])
    worked, ready = 0, 0
    for _, hands_on, waiting in order:
        worked += hands_on
        ready = max(ready, worked + waiting)
    plan, latest = [], ready
    for name, hands_on, waiting in reversed(order):
        latest = min(latest, ready - waiting) - hands_on
        plan.append((latest, name, hands_on, waiting))
    await asyncio.gather(*(cook(*step) for step in reversed(plan)))
    return ready


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
