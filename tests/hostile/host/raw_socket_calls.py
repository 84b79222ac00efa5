# exercise: ex2
# layer: seccomp
# Makes sockets by the number of the system call, IPv6, packet and netlink too.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    made = [family for family in (1, 2, 10, 16, 17, 40) if libc.syscall(41, family, 1, 0) >= 0]
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
