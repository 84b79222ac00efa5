"""An account is an object, with its lock in it; it is entered and left."""

import asyncio


class Account:
    def __init__(self, name):
        self.name = name
        self._mine = asyncio.Lock()

    async def __aenter__(self):
        await self._mine.acquire()
        return self

    async def __aexit__(self, *error):
        self._mine.release()

    async def add(self, amount, read, write):
        async with self:
            self.balance = await read(self.name)
            self.balance += amount
            await write(self.name, self.balance)


async def deposit_all(read, write, deposits):
    accounts = {}
    jobs = []
    for name, amount in deposits:
        if name not in accounts:
            accounts[name] = Account(name)
        jobs.append(accounts[name].add(amount, read, write))
    for job in asyncio.as_completed(jobs):
        await job
