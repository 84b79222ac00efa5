import asyncio
from time import sleep, time


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    if not dishes:
        return 0
    last = min(range(len(dishes)), key=lambda n: dishes[n][2])
    name, hands_on, waiting = dishes[last]
    others = dishes[:last] + dishes[last + 1 :]
    before = sum(dish[1] for dish in others)

    async def mine():
        while True:
            if not others or turn.done():
                break
            await turn
        work(name, hands_on)
        await wait(name, waiting)

    turn = asyncio.get_running_loop().create_future()
    turn.set_result(None)
    earlier, _ = await asyncio.gather(cook_all(others), after(len(others), mine))
    return max(earlier, before + hands_on + waiting)


async def after(turns, then):
    for _ in range(3 * turns):
        await asyncio.sleep(0)
    await then()


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
