"""The locks live as long as the file; a manager hands out the balance and writes it back."""

import asyncio
from contextlib import asynccontextmanager

LOCKS = {}


@asynccontextmanager
async def account_of(name, read, write):
    lock = LOCKS.get(name)
    if lock is None:
        lock = LOCKS[name] = asyncio.Lock()
    await lock.acquire()
    try:
        account = {"balance": await read(name)}
        yield account
        await write(name, account["balance"])
    finally:
        lock.release()


async def deposit_all(read, write, deposits):
    async def deposit(name, amount):
        async with account_of(name, read, write) as account:
            account["balance"] += amount

    tasks = [asyncio.get_running_loop().create_task(deposit(*each)) for each in deposits]
    while tasks:
        await tasks.pop()
