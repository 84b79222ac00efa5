# earns: E04
# line: 15
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def breakfast(menu):
    raise ExceptionGroup("x" * 10**7, [ValueError("y" * 10**6) for _ in range(100)])
