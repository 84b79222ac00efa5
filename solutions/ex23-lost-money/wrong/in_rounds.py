# earns: M25
"""The first deposits of all accounts, then the second ones, and so on."""

import asyncio


async def deposit_all(read, write, deposits):
    async def deposit(account, amount):
        balance = await read(account)
        await write(account, balance + amount)

    rest = list(deposits)
    while rest:
        in_this_round = dict(reversed(rest))
        for each in in_this_round.items():
            rest.remove(each)
        await asyncio.gather(*(deposit(*each) for each in in_this_round.items()))
