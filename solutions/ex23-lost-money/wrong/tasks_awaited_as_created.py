# earns: M05
"""A task for each deposit, awaited at once."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        await write(account, balance + amount)

    for account, amount in deposits:
        await asyncio.create_task(deposit(account, amount))
