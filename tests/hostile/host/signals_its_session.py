# exercise: ex2
# layer: seccomp
# Sends a harmless signal to groups, by every call that can.
import asyncio
from time import sleep
import ctypes
import os


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    parent = os.getppid()
    done = [
        libc.kill(-parent, 0) == 0,
        libc.kill(parent, 0) == 0,
        libc.syscall(234, parent, parent, 0) == 0,
        libc.syscall(200, parent, 0) == 0,
        libc.syscall(434, parent, 0) >= 0,
    ]
    if not any(done):
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
