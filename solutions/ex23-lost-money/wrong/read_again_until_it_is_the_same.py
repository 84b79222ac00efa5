# earns: ex23-twice
"""Read before the write once more, and begin again if somebody has written."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        while balance != (again := await read(account)):
            balance = again
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
