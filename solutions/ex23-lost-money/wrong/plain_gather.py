# earns: M28
# line: 10
"""All deposits at once, and nobody keeps anybody out."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
