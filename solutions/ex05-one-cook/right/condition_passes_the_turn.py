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
    order = [dish[0] for dish in sorted(dishes, key=lambda dish: (-dish[2], dish[0]))]
    turn = asyncio.Condition()

    async def cook(name, hands_on, waiting):
        async with turn:
            await turn.wait_for(lambda: order[0] == name)
            work(name, hands_on)
            boiling = asyncio.create_task(wait(name, waiting))
            await asyncio.sleep(0)
            order.pop(0)
            turn.notify_all()
        await boiling

    await asyncio.gather(*(cook(*dish) for dish in dishes))
    return time() - start


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
