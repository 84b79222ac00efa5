"""One condition for all, and a set of the accounts that are busy."""

import asyncio


async def deposit_all(read, write, deposits):
    busy = set()
    changed = asyncio.Condition()

    async def deposit(account, amount):
        async with changed:
            await changed.wait_for(lambda: account not in busy)
            busy.add(account)
        try:
            await write(account, amount + await read(account))
        finally:
            async with changed:
                busy.discard(account)
                changed.notify_all()

    tasks = {asyncio.create_task(deposit(*each)) for each in deposits}
    if tasks:
        await asyncio.wait(tasks)
