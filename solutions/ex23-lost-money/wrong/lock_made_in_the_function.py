# earns: M28
"""Each deposit has a lock of its own, which nobody shares."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        lock = asyncio.Lock()
        async with lock:
            balance = await read(account)
            await write(account, balance + amount)

    await asyncio.gather(*(deposit(*each) for each in deposits))
