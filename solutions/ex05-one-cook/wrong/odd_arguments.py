# earns: E05
# line: 24
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
    for dish in dishes:
        work([dish], {"minutes": 3})
        await wait(name={1: 2}, minutes=float("inf"))
    return 0
