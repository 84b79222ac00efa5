# earns: M13
# line: 31
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


def work(name, minutes):
    time.sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook_all(dishes):
    start = time.time()
    loop = asyncio.get_running_loop()

    async def cook(name, hands_on, waiting):
        work(name, hands_on)
        await wait(name, waiting)

    order = sorted(dishes, key=lambda dish: -dish[2])
    jobs = [loop.run_in_executor(None, work, dish[0], dish[1]) for dish in order[:1]]
    await asyncio.gather(*(cook(*dish) for dish in order[1:]), *jobs)
    for dish in order[:1]:
        await wait(dish[0], dish[2])
    return time.time() - start
