# earns: ex23-other-amounts
"""Each step writes a part, and the last one the rest."""

import asyncio


async def deposit_all(read, write, deposits):
    async def all_of(account):
        amounts = [amount for owner, amount in deposits if owner == account]
        for number in range(len(amounts)):
            balance = await read(account)
            await write(account, balance + (sum(amounts) if number + 1 == len(amounts) else 0))

    await asyncio.gather(*(all_of(account) for account in {account: None for account, _ in deposits}))
