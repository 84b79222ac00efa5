# exercise: ex2
# layer: seccomp
# Raises its own limits, and lowers those of its parent.
import asyncio
from time import sleep
import ctypes
import os


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    wide = (ctypes.c_ulong * 2)(1 << 40, 1 << 40)
    if libc.prlimit(0, 9, wide, None) < 0 and libc.prlimit(os.getppid(), 7, wide, None) < 0:
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
