# earns: M28
"""groupby without sorting: only neighbours come together."""

import asyncio
from itertools import groupby


async def deposit_all(read, write, deposits):
    async def all_of(account, group):
        for _, amount in group:
            balance = await read(account)
            await write(account, balance + amount)

    groups = [(account, list(group)) for account, group in groupby(deposits, key=lambda each: each[0])]
    await asyncio.gather(*(all_of(*each) for each in groups))
