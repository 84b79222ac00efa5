# earns: M20
"""A set of busy accounts, looked at every tenth of a second."""

import asyncio


async def deposit_all(read, write, deposits):
    busy = set()

    async def deposit(account, amount):
        while account in busy:
            await asyncio.sleep(0.1)
        busy.add(account)
        balance = await read(account)
        await write(account, balance + amount)
        busy.remove(account)

    await asyncio.gather(*(deposit(*each) for each in deposits))
