# exercise: ex2
# layer: seccomp
# Makes system calls by the numbers of the x32 way.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    made = [number for number in (39, 41, 57, 59, 322) if libc.syscall(0x40000000 + number, 1, 1, 0) > 0]
    if not made:
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
