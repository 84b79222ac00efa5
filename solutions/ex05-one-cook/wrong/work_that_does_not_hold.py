# earns: M21
# line: 28
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


def work(name, minutes):
    time.sleep(minutes)


async def wait(name, minutes):
    await asyncio.sleep(minutes)


async def cook(world, name, hands_on, waiting):
    ask = world._ask("work", (name, hands_on), {})
    await world._answer_to(ask, False)
    await wait(name, waiting)


async def cook_all(dishes):
    start = time.time()
    world = world_of(work)
    await asyncio.gather(*(cook(world, *dish) for dish in dishes))
    return time.time() - start
