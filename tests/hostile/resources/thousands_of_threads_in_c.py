# exercise: ex2
# layer: limits
# Starts a few hundred threads past everything Python has.
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
    libc = ctypes.CDLL(None)
    kept = [ctypes.c_ulong() for _ in range(300)]
    pause = ctypes.cast(libc.pause, ctypes.c_void_p)
    for each in kept:
        libc.pthread_create(ctypes.byref(each), None, pause, None)
    await make_coffee()
    await fry_eggs()
