# exercise: ex2
# layer: seccomp
# Sends to an address from one of a pair of sockets, which may be made.
import asyncio
from time import sleep
import _socket


def made(family, kind):
    return _socket.socket(family, kind, 0)


def attack():
    ours, theirs = _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_DGRAM)
    ours.sendto(b"heard", "@named@.datagrams")


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
