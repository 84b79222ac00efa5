import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    all_ready = asyncio.Event()
    cooking = set()

    def served(task):
        cooking.discard(task)
        if not cooking:
            all_ready.set()

    for dish in sorted(dishes, key=lambda dish: dish[2], reverse=True):
        task = asyncio.create_task(cook(*dish))
        cooking.add(task)
        task.add_done_callback(served)
    if cooking:
        await all_ready.wait()
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
