# exercise: ex2
# layer: vigil
# Promises a frame of megabytes, and sends a byte of it now and then.
# slow
import asyncio
from time import sleep
import ctypes
import time

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    libc = ctypes.CDLL(None)
    for descriptor in range(3, 64):
        libc.write(descriptor, b"\0\x3f\0\0", 4)
    while True:
        for descriptor in range(3, 64):
            libc.write(descriptor, b"\0", 1)
        libc.usleep(100_000)
