"""Clerks wait at queues for ever; join says when all is done, and then they are called off."""

import asyncio


async def deposit_all(read, write, deposits):
    desks = {}
    clerks = []

    async def clerk(account):
        while True:
            amount = await desks[account].get()
            await write(account, await read(account) + amount)
            desks[account].task_done()

    for account, amount in deposits:
        if account not in desks:
            desks[account] = asyncio.Queue()
            clerks.append(asyncio.create_task(clerk(account)))
        await desks[account].put(amount)
    for desk in desks.values():
        await desk.join()
    for task in clerks:
        task.cancel()
    await asyncio.gather(*clerks, return_exceptions=True)
