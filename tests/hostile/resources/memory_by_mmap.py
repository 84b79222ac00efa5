# exercise: ex2
# layer: limits
# Takes 8 GB of memory past Python.
import asyncio
from time import sleep
import mmap

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    kept = [mmap.mmap(-1, 1 << 29) for _ in range(16)]
    print("BROKE", "OUT")
