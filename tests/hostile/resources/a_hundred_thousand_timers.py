# exercise: ex2
# layer: watchdog
# Keeps a hundred thousand timers going, each at another time.
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
    loop = asyncio.get_running_loop()
    for number in range(100_000):
        loop.call_later(number / 1000, print)
    await asyncio.sleep(100)
