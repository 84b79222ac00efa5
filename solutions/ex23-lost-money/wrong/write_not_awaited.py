# earns: M02
"""The write is called, and not awaited."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
