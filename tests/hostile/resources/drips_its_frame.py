# exercise: ex2
# layer: vigil
# Sends its frame byte by byte, and never the last one.
# slow
import asyncio
from time import sleep
import os
import select

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    while True:
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"\0")
            except OSError:
                pass
        select.select([], [], [], 0.1)
