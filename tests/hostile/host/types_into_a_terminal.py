# exercise: ex2
# layer: seccomp
# Types into the terminal it was started from.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    if all(libc.ioctl(descriptor, 0x5412, b"\n") < 0 for descriptor in range(64)):
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
