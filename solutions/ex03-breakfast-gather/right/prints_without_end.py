import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop().exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def breakfast(menu):
    for n in range(200_000):
        print("x" * 50, n)
    await asyncio.gather(*(dish() for dish in menu))
