# exercise: ex2
# layer: landlock
# Reads a file that everybody may read.
import asyncio
from time import sleep
import os


def attack():
    descriptor = os.open("@canary@", os.O_RDONLY)
    print(os.read(descriptor, 100))


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
