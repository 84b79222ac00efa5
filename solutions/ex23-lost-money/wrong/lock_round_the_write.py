# earns: M28
"""The lock comes after the read."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        balance = await read(account)
        async with locks[account]:
            await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
