# earns: M07
# line: 16
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def collect(*asks):
    world = world_of(asks[0])
    tasks = [asyncio.create_task(ask()) for ask in asks]
    await asyncio.sleep(0)
    for _, future in list(world._waiting.values()):
        future.set_result("beans 3")
    return await asyncio.gather(*tasks)
