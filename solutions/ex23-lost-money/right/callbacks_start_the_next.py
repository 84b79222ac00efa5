"""The end of a deposit starts the next one of its account: in a callback."""

import asyncio


async def deposit_all(read, write, deposits):
    all_done = asyncio.get_running_loop().create_future()
    rest = list(deposits)
    busy = {}

    async def deposit(account, amount):
        await write(account, await read(account) + amount)

    def start(_=None):
        for account in [account for account, task in busy.items() if task.done()]:
            del busy[account]
        for each in list(rest):
            if each[0] not in busy:
                rest.remove(each)
                busy[each[0]] = task = asyncio.create_task(deposit(*each))
                task.add_done_callback(start)
        if not busy and not all_done.done():
            all_done.set_result(None)

    start()
    await all_done
