"""Deposits at a bank with a slow ledger: side by side, but never two of one account."""

import asyncio
from collections import defaultdict
from time import time


async def deposit_all(read, write, deposits):
    locks = defaultdict(asyncio.Lock)

    async def deposit(account, amount):
        async with locks[account]:
            balance = await read(account)
            await write(account, balance + amount)

    await asyncio.gather(*(deposit(account, amount) for account, amount in deposits))


LEDGER = {"Ann": 100, "Bob": 50, "Eve": 0}
DEPOSITS = [("Ann", 10), ("Bob", 5), ("Ann", 20), ("Eve", 30), ("Ann", 40), ("Bob", 5)]


async def read_ledger(account):
    await asyncio.sleep(0.1)  # waiting for the ledger
    return LEDGER[account]


async def write_ledger(account, balance):
    await asyncio.sleep(0.2)
    LEDGER[account] = balance


async def main():
    start = time()
    await deposit_all(read_ledger, write_ledger, DEPOSITS)
    print(f"{LEDGER} after {time() - start:.1f} s")
    print("all there" if LEDGER == {"Ann": 170, "Bob": 60, "Eve": 30} else "some money is lost")


if __name__ == "__main__":
    asyncio.run(main())
