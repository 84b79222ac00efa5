# exercise: ex2
# layer: seccomp
# Asks its parent to end.
import asyncio
from time import sleep
import ctypes
import os
import signal


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.kill(os.getppid(), signal.SIGTERM) < 0:
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
