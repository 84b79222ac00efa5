# earns: ex23-not-read
"""The balance is read once for each account, and then kept."""

import asyncio


async def deposit_all(read, write, deposits):
    async def all_of(account):
        balance = await read(account)
        for owner, amount in deposits:
            if owner == account:
                balance += amount
                await write(account, balance)

    await asyncio.gather(*(all_of(account) for account in {account: None for account, _ in deposits}))
