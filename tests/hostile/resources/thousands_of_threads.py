# exercise: ex2
# layer: judge
# Starts threads without an end.
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
    for _ in range(10_000):
        _thread.start_new_thread(print, ())
