"""Everyone draws a ticket: an event that the one before sets when it is done."""

import asyncio


async def deposit_all(read, write, deposits):
    open_door = asyncio.Event()
    open_door.set()
    doors = {}
    async with asyncio.TaskGroup() as group:
        for account, amount in deposits:
            mine = doors.get(account, open_door)
            doors[account] = behind_me = asyncio.Event()
            group.create_task(deposit(read, write, account, amount, mine, behind_me))


async def deposit(read, write, account, amount, mine, behind_me):
    await mine.wait()
    balance = await read(account)
    await write(account, balance + amount)
    behind_me.set()
