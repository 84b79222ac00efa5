# exercise: ex2
# layer: watchdog
# Prints without an end.
# slow
import asyncio
from time import sleep
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
        print("x" * 1000)
