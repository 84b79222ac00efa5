# exercise: ex2
# layer: vigil
# Closes its wire and computes on.
# slow
import asyncio
from time import sleep
import os

async def make_coffee():
    sleep(1)
    await asyncio.sleep(5)
    print("coffee: ready")


async def fry_eggs():
    sleep(1)
    await asyncio.sleep(3)
    print("eggs: ready")

async def main():
    os.closerange(0, 64)
    while True:
        pass
