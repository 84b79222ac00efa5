# exercise: ex2
# layer: landlock
# Writes into a file that everybody may write, past Python's own reports.
import asyncio
from time import sleep
import ctypes


def attack():
    descriptor = ctypes.CDLL(None, use_errno=True).open(b"@canary@", 1)
    if descriptor < 0:
        raise OSError(ctypes.get_errno(), "")
    ctypes.CDLL(None).write(descriptor, b"changed", 7)


async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    try:
        attack()
    except BaseException as error:
        print("refused:", type(error).__name__)
    else:
        print("BROKE", "OUT")
    await make_coffee()
    await fry_eggs()
