"""The deposits of an account are a list of its own, and go one after the other."""

import asyncio


async def deposit_all(read, write, deposits):
    by_account = {}
    for account, amount in deposits:
        by_account.setdefault(account, []).append(amount)

    async def all_of(account, amounts):
        for amount in amounts:
            await write(account, await read(account) + amount)

    async with asyncio.TaskGroup() as group:
        for account, amounts in by_account.items():
            group.create_task(all_of(account, amounts))
