# exercise: ex2
# layer: seccomp
# Has the name of a host looked up.
import asyncio
from time import sleep
import _socket


def attack():
    _socket.getaddrinfo("localhost.invalid", 80)


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
