"""Each deposit is a task that first waits for the last one of its account."""

import asyncio


async def deposit_all(read, write, deposits):
    last = {}

    async def after(before, account, amount):
        if before is not None:
            await before
        balance = await read(account)
        await write(account, balance + amount)

    for account, amount in deposits:
        last[account] = asyncio.create_task(after(last.get(account), account, amount))
    for task in last.values():
        await task
