"""Deposits at a bank with a slow ledger: each one reads the balance, and writes the new one."""

from time import sleep, time


def deposit_all(read, write, deposits):
    for account, amount in deposits:
        balance = read(account)
        write(account, balance + amount)


# A ledger to try it with. It will have to pause as well, when deposit_all is a coroutine.
LEDGER = {"Ann": 100, "Bob": 50, "Eve": 0}
DEPOSITS = [("Ann", 10), ("Bob", 5), ("Ann", 20), ("Eve", 30), ("Ann", 40), ("Bob", 5)]


def read_ledger(account):
    sleep(0.1)  # waiting for the ledger
    return LEDGER[account]


def write_ledger(account, balance):
    sleep(0.2)
    LEDGER[account] = balance


if __name__ == "__main__":
    start = time()
    deposit_all(read_ledger, write_ledger, DEPOSITS)
    print(f"{LEDGER} after {time() - start:.1f} s")
    print("all there" if LEDGER == {"Ann": 170, "Bob": 60, "Eve": 30} else "some money is lost")
