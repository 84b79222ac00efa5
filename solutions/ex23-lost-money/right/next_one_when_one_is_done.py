"""A desk in the middle: whenever a deposit is done, the next of its account begins."""

import asyncio
from collections import defaultdict, deque


async def deposit_all(read, write, deposits):
    waiting = defaultdict(deque)
    for account, amount in deposits:
        waiting[account].append(amount)

    async def one(account):
        balance = await read(account)
        await write(account, balance + waiting[account].popleft())
        return account

    under_way = {asyncio.create_task(one(account)) for account in waiting}
    while under_way:
        done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            account = task.result()
            if waiting[account]:
                under_way.add(asyncio.create_task(one(account)))
