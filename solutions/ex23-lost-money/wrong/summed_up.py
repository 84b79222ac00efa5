# earns: ex23-summed-up
"""The deposits of an account are one write."""

import asyncio
from collections import Counter


async def deposit_all(read, write, deposits):
    sums = Counter()
    for account, amount in deposits:
        sums[account] += amount

    async def deposit(account, amount):
        balance = await read(account)
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in sums.items()))
