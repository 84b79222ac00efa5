# earns: ex23-pause
"""A pause while the account is locked, to be on the safe side."""

import asyncio
from collections import defaultdict


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        async with locks[account]:
            balance = await read(account)
            await write(account, balance + amount)
            await asyncio.sleep(0.5)

    await asyncio.gather(*(deposit(*each) for each in deposits))
