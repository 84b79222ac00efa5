# exercise: ex2
# layer: vigil
# Looks for something in an endless iterator of the C library's.
# slow
import asyncio
from time import sleep
import itertools

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    None in itertools.repeat(0)
