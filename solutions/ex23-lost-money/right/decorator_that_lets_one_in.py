"""A decorator lets one call in for each first argument; and a guard goes round everything."""

import asyncio
from functools import wraps


def one_at_a_time(function):
    doors = {}

    @wraps(function)
    async def alone(key, *args):
        async with doors.setdefault(key, asyncio.Semaphore()):
            return await function(key, *args)

    return alone


async def deposit_all(read, write, deposits):
    @one_at_a_time
    async def deposit(account, amount):
        balance = await read(account)
        await write(account, balance + amount)

    async with asyncio.timeout(900):
        await asyncio.gather(*(deposit(*each) for each in deposits))
