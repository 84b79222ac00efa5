# earns: M30
"""One lock for the whole bank."""

import asyncio


async def deposit_all(read, write, deposits):
    lock = asyncio.Lock()

    async def deposit(account, amount):
        async with lock:
            balance = await read(account)
            await write(account, balance + amount)

    async with asyncio.TaskGroup() as group:
        for account, amount in deposits:
            group.create_task(deposit(account, amount))
