# earns: M02
"""The read is called, and not awaited."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = read(account)
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
