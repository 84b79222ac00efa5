# exercise: ex2
# layer: seccomp
# Becomes another program.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    arguments = (ctypes.c_char_p * 4)(b"sh", b"-c", b"echo passed", None)
    libc.execve(b"/bin/sh", arguments, (ctypes.c_char_p * 1)(None))
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
