"""Each account has a queue and a clerk, who goes home when the queue is empty."""

import asyncio


async def clerk(account, queue, read, write):
    while not queue.empty():
        balance = await read(account)
        await write(account=account, balance=balance + queue.get_nowait())


async def deposit_all(read, write, deposits):
    queues = {account: asyncio.Queue() for account, _ in deposits}
    for account, amount in deposits:
        queues[account].put_nowait(amount)
    clerks = [asyncio.ensure_future(clerk(account, queue, read, write)) for account, queue in queues.items()]
    for each in clerks:
        await each
