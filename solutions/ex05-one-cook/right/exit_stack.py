import asyncio
from time import sleep, time
import contextlib


def work(name, minutes):
    print(f"{name}: {minutes} min of work")
    sleep(minutes)  # hands on: leave this function as it is


async def wait(name, minutes):
    print(f"{name}: {minutes} min of waiting")
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    async with contextlib.AsyncExitStack() as stack:
        clock = time()
        for name, hands_on, waiting in sorted(dishes, key=lambda d: d[2], reverse=True):
            await asyncio.sleep(0)
            work(name, hands_on)
            pot = asyncio.create_task(wait(name, waiting))
            stack.push_async_callback(asyncio.wait, [pot])
        await asyncio.sleep(0)
        final = stack.pop_all()
    await final.aclose()
    return time() - clock


async def main():
    dishes = [("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)]
    start = time()
    promised = await cook_all(dishes)
    print(f"promised: {promised} min, taken: {time() - start:.1f} min")


if __name__ == "__main__":
    asyncio.run(main())
