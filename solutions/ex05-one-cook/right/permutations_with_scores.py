import asyncio
from time import sleep, time
from itertools import accumulate, permutations


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


def ready_at(order):
    return max((h + w for h, w in zip(accumulate(d[1] for d in order), (d[2] for d in order))), default=0)


async def cook_all(dishes):
    best = min(permutations(dishes), key=ready_at)
    pots = []

    async def pot(dish):
        work(dish[0], dish[1])
        await wait(dish[0], dish[2])

    for dish in best:
        pots.append(asyncio.ensure_future(pot(dish)))
    for each in pots:
        await each
    return ready_at(best)


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
