# earns: M11
"""The writes are tasks that nobody awaits."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        asyncio.create_task(write(account, balance + amount))

    await asyncio.gather(*(deposit(*each) for each in deposits))
