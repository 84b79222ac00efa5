# exercise: ex2
# layer: vigil
# Sleeps in the C library without giving Python to the other threads.
# slow
import asyncio
from time import sleep
import ctypes

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    ctypes.PyDLL(None).usleep(60_000_000)
