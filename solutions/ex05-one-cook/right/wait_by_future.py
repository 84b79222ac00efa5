import asyncio
from time import sleep, time


def work(name, minutes):
    sleep(minutes)


async def wait(name, minutes):
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    loop.call_later(minutes, over.set_result, f"{name} is ready")
    print(await over)


async def cook(name, hands_on, waiting):
    work(name, hands_on)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time()
    by_waiting = {}
    for dish in dishes:
        by_waiting.setdefault(dish[2], []).append(dish)
    async with asyncio.TaskGroup() as tg:
        for waiting in sorted(by_waiting, reverse=True):
            for dish in by_waiting[waiting]:
                tg.create_task(cook(*dish))
    return time() - start


if __name__ == "__main__":
    print(asyncio.run(cook_all([("salad", 2, 0), ("soup", 1, 4), ("bread", 2, 5)])))
