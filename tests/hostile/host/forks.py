# exercise: ex2
# layer: seccomp
# Forks a few processes that live on.
import asyncio
from time import sleep
import ctypes


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    for _ in range(5):
        pid = libc.fork()
        if pid == 0:
            libc.sleep(20)
            libc._exit(0)
        if pid < 0:
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
