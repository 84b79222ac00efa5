# earns: E04
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def breakfast(menu):
    asyncio.get_running_loop().stop()
    await asyncio.gather(*(dish() for dish in menu))
