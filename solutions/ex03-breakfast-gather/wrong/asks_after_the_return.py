# earns: M07
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def breakfast(menu):
    loop = asyncio.get_running_loop()
    for n, dish in enumerate(menu):
        loop.call_later(1 + n, asyncio.ensure_future, dish())
