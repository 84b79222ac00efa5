# exercise: ex2
# layer: worker
# Stops its own process.
import asyncio
from time import sleep
import ctypes
import os
import signal

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    ctypes.CDLL(None).raise_(signal.SIGSTOP) if hasattr(ctypes.CDLL(None), "raise_") else None
    signal.raise_signal(signal.SIGSTOP)
    os.kill(os.getpid(), signal.SIGSTOP)
