# exercise: ex2
# layer: seccomp
# Connects to a socket that has a name and no file.
import asyncio
from time import sleep
import _socket


def made(family, kind):
    return _socket.socket(family, kind, 0)


def attack():
    made(_socket.AF_UNIX, _socket.SOCK_STREAM).connect("\0@abstract@")


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
