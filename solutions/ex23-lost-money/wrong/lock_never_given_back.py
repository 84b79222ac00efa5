# earns: E06
"""acquire without release."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        await locks[account].acquire()
        balance = await read(account)
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
