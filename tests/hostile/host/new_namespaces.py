# exercise: ex2
# layer: seccomp
# Makes namespaces of its own, in which it would be root.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(0x10000000) < 0 and libc.unshare(0x00020000) < 0:
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
