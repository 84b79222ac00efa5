# earns: M13
# line: 21
import asyncio
from concurrent.futures import ThreadPoolExecutor
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time()
    loop = asyncio.get_running_loop()

    async def cook(name, hands_on, waiting):
        await loop.run_in_executor(cook_s_hands, work, name, hands_on)
        await wait(name, waiting)

    with ThreadPoolExecutor(max_workers=1) as cook_s_hands:
        order = sorted(dishes, key=lambda dish: dish[2], reverse=True)
        await asyncio.gather(*(cook(*dish) for dish in order))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
