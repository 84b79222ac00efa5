# exercise: ex2
# layer: watchdog
# Waits in a lock of the C library's that nobody gives back.
# slow
import asyncio
from time import sleep
import _thread

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    lock = _thread.allocate_lock()
    lock.acquire()
    lock.acquire()
