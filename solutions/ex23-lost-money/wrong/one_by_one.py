# earns: M03
"""Each deposit is awaited before the next begins."""

import asyncio


async def deposit_all(read, write, deposits):
    for account, amount in deposits:
        balance = await read(account)
        await write(account, balance + amount)
