# earns: M03
"""The accounts are served one after the other."""

async def deposit_all(read, write, deposits):
    for account in sorted({account for account, _ in deposits}):
        for owner, amount in deposits:
            if owner == account:
                balance = await read(account)
                await write(account, balance + amount)
