# earns: M28
"""The lock is given back before the write."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        async with locks[account]:
            balance = await read(account)
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
