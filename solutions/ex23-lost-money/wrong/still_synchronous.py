# earns: M01
"""Nothing was changed."""

def deposit_all(read, write, deposits):
    for account, amount in deposits:
        balance = read(account)
        write(account, balance + amount)
