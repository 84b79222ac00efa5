# exercise: ex2
# layer: watchdog
# Catches whatever could end it, and goes on.
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
        try:
            while True:
                pass
        except BaseException:
            continue
