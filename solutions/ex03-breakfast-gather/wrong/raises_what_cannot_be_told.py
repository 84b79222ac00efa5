# earns: E04
# line: 22
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


class Evil(BaseException):
    def __str__(self):
        raise Evil

    __repr__ = __str__


async def breakfast(menu):
    raise Evil
