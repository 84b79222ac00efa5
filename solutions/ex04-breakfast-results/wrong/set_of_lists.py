# earns: ex4-other-value
# line: 21
import asyncio, gc, sys, os, time


def exchange():
    return asyncio.get_running_loop()._exchange


def world_of(dish):
    return next(c.cell_contents for c in dish.__closure__ if type(c.cell_contents).__name__ == "World")


class L(list):
    def __hash__(self):
        return 1


async def collect(*asks):
    tags = await asyncio.gather(*(ask() for ask in asks))
    return {L(tags)}
