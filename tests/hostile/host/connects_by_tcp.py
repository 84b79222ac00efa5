# exercise: ex2
# layer: seccomp
# Connects to a listener on this machine.
import asyncio
from time import sleep
import _socket


def made(family, kind):
    return _socket.socket(family, kind, 0)


def attack():
    end = made(_socket.AF_INET, _socket.SOCK_STREAM)
    end.connect(("127.0.0.1", int("@tcp@")))
    end.send(b"heard")


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
