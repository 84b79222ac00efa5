# earns: M16
# line: 18
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


async def collect(*asks):
    await asyncio.gather(*(ask() for ask in asks))
    tags = []
    tags.append(tags)
    return tags
