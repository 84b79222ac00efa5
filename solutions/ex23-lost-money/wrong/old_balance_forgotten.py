# earns: ex23-other-balance
"""The balance is read and not used."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        async with locks[account]:
            await read(account)
            await write(account, amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
