# earns: M30
"""Locks for the accounts, and two places for the whole bank."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    places = asyncio.Semaphore(2)
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        async with places, locks[account]:
            balance = await read(account)
            await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
