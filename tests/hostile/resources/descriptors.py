# exercise: ex2
# layer: limits
# Opens descriptors until there are none.
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
    kept = []
    try:
        for _ in range(10_000):
            kept.append(os.pipe())
        print("BROKE", "OUT")
    except OSError:
        pass
    await make_coffee()
    await fry_eggs()
