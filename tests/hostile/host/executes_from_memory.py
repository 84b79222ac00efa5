# exercise: ex2
# layer: seccomp
# Makes a file in memory to run it.
import asyncio
from time import sleep
import ctypes


def attack():
    if ctypes.CDLL(None, use_errno=True).syscall(319, b"program", 0) < 0:
        raise OSError


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
