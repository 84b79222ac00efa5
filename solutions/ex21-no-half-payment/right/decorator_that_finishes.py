"""A decorator for coroutine functions that have to come to their end."""

import asyncio
import functools


def unstoppable(function):
    @functools.wraps(function)
    async def whole(*args):
        task = asyncio.get_running_loop().create_task(function(*args))
        called_off = None
        while not task.done():
            try:
                await asyncio.shield(task)
            except asyncio.CancelledError as error:
                called_off = error
        if called_off:
            raise called_off
        return task.result()

    return whole


async def pay(reserve, charge, receipt):
    for step in (reserve, unstoppable(charge)):
        await step()
    return await receipt()
