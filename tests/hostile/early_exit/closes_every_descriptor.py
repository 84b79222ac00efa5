# exercise: ex2
# layer: judge
# Closes the wire, and returns as if all were well.
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
    os.closerange(3, 64)
