# earns: ex23-not-read
"""The amounts themselves are written."""

import asyncio


async def deposit_all(read, write, deposits):
    await asyncio.gather(*(write(account, amount) for account, amount in deposits))
