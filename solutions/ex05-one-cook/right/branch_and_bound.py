import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


def search(rest, worked, ready, best):
    """The least moment at which all can be ready, and the order for it; by trying, and giving up early."""
    if ready >= best[0]:
        return best
    if not rest:
        return ready, []
    for n, (name, hands_on, waiting) in enumerate(rest):
        done = worked + hands_on
        found = search(rest[:n] + rest[n + 1 :], done, max(ready, done + waiting), (best[0], None))
        if found[1] is not None:
            best = (found[0], [rest[n], *found[1]])
    return best


async def cook_all(dishes):
    minutes, order = search(list(dishes), 0, 0, (float("inf"), []))
    async with asyncio.TaskGroup() as group:
        for dish in order:
            group.create_task(cook(*dish))
    return minutes


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    if waiting > 0:
        await wait(name, waiting)


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
